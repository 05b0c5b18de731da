package org.nawate.app.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands round every page; the layout reads it from the model attribute
 * {@code frame}.
 *
 * @param cityName the city, as 四條畷市
 * @param planName the plan, as なわてDXアクションプラン
 * @param fiscalYearLabel the fiscal year in force in the reader's language, as
 * {@link WarekiFormat#fiscalYear(int)} gives it; null when there is none yet
 * @param personName who is logged in, null for somebody unknown
 * @param postTitle the post this person acts in now
 * @param posts all posts this person may act in; the form to switch appears from two on
 * @param inboxCount steps that wait for this post
 * @param overdueCount what anybody should have done before today; 0 unless one watches
 * over it
 * @param navigation what this person may use, in order; none for the public
 * @param language {@code ja} or {@code en}
 * @param otherLanguageHref address of this very page in the other language
 * @param version of the product
 * @param sealState one sentence on the seal of the events, null while there is none
 * @param today the day in Japan, which the print shows
 * @param dayBand set when the page shows another day than today
 */
public record Frame(String cityName, String planName, @Nullable String fiscalYearLabel, @Nullable String personName,
		@Nullable String postTitle, List<Post> posts, int inboxCount, int overdueCount, List<Entry> navigation,
		String language, String otherLanguageHref, String version, @Nullable String sealState, LocalDate today,
		@Nullable DayBand dayBand) {

	public Frame {
		posts = List.copyOf(posts);
		navigation = List.copyOf(navigation);
	}

	/**
	 * The same frame with the band that names another day.
	 * @param band the day shown, null for today
	 * @return the frame of that day
	 */
	public Frame showing(@Nullable DayBand band) {
		return new Frame(this.cityName, this.planName, this.fiscalYearLabel, this.personName, this.postTitle,
				this.posts, this.inboxCount, this.overdueCount, this.navigation, this.language, this.otherLanguageHref,
				this.version, this.sealState, this.today, band);
	}

	/**
	 * Whether somebody is logged in.
	 * @return false for the public
	 */
	public boolean isLoggedIn() {
		return this.personName != null;
	}

	/**
	 * The language to switch to.
	 * @return {@code en} on a Japanese page, {@code ja} on any other
	 */
	public String getOtherLanguage() {
		return "ja".equals(this.language) ? "en" : "ja";
	}

	/**
	 * A post one may act in.
	 *
	 * @param id the post's id, posted as {@code postId}
	 * @param title the post's name
	 * @param current whether it is the one acted in now
	 */
	public record Post(String id, String title, boolean current) {
	}

	/**
	 * An entry of the navigation.
	 *
	 * @param code one of {@code plan inbox case meeting edition audit organisation}:
	 * names the icon and the message {@code frame.nav.<code>}
	 * @param href its address
	 * @param current whether the page stands below it
	 */
	public record Entry(String code, String href, boolean current) {
	}

	/**
	 * The band over a page that shows another day than today, or what was known at
	 * another instant than now.
	 *
	 * @param day the day shown
	 * @param todayHref the same page as of today
	 * @param knownAt the instant as known at which; null for all that is known
	 * @param lastFact the number of the last fact that was known then; 0 for none
	 */
	public record DayBand(LocalDate day, String todayHref, @Nullable Instant knownAt, long lastFact) {

		/** By all that is known. */
		public DayBand(LocalDate day, String todayHref) {
			this(day, todayHref, null, 0);
		}

	}

}
