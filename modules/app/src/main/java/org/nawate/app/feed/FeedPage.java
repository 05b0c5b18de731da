package org.nawate.app.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.nawate.app.look.Words;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.organisation.PostKind;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person give their calendar an address, and answers it. */
@Controller
class FeedPage {

	private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private final CalendarFeeds feeds;

	private final FeedQuery dates;

	private final FeedWriter writer;

	private final OrganisationQuery organisation;

	private final Words words;

	private final Clock clock;

	private final String address;

	FeedPage(CalendarFeeds feeds, FeedQuery dates, FeedWriter writer, OrganisationQuery organisation, Words words,
			Clock clock, @Value("${nawate.address}") String address) {
		this.feeds = feeds;
		this.dates = dates;
		this.writer = writer;
		this.organisation = organisation;
		this.words = words;
		this.clock = clock;
		this.address = address.replaceAll("/+$", "");
	}

	/** The address is told this once. */
	@PostMapping("/account/calendar")
	String create(Acting acting, Locale language, RedirectAttributes notices) {
		String token = this.feeds.create(acting.person(), "en".equals(language.getLanguage()) ? "en" : "ja");
		notices.addFlashAttribute("feedAddress", this.address + "/feeds/" + token + ".ics");
		notices.addFlashAttribute("done", this.words.of("feed.created"));
		return "redirect:/account#calendar";
	}

	@PostMapping("/account/calendar/end")
	String revoke(Acting acting, RedirectAttributes notices) {
		this.feeds.revoke(acting.person());
		notices.addFlashAttribute("done", this.words.of("feed.revoked"));
		return "redirect:/account#calendar";
	}

	/**
	 * Whoever knows the address is the person's calendar; anybody else learns nothing.
	 */
	@GetMapping("/feeds/{token}.ics")
	ResponseEntity<String> fetch(@PathVariable String token,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
		CalendarFeed feed = this.feeds.fetch(token).orElse(null);
		if (feed == null) {
			return ResponseEntity.notFound().build();
		}
		String calendar = calendar(feed);
		String tag = '"' + CalendarFeeds.hash(calendar) + '"';
		if (known.contains(tag)) {
			return ResponseEntity.status(304).eTag(tag).build();
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.eTag(tag)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
			.header("X-Robots-Tag", "noindex")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nawate.ics\"")
			.body(calendar);
	}

	/** By the posts that the person holds on the day of asking, whichever they were. */
	private String calendar(CalendarFeed feed) {
		LocalDate today = LocalDate.now(this.clock);
		PersonId person = new PersonId(feed.personId());
		List<HeldPost> posts = this.organisation.postsOf(person, today);
		Acting acting = new Acting(person, "", posts, posts.isEmpty() ? null : posts.getFirst(), false);
		boolean all = posts.stream().anyMatch((held) -> held.seatRole() != null || held.kind() == PostKind.SECRETARIAT);
		List<FeedDate> found = new ArrayList<>(this.dates.meetings(acting.inboxPosts(), all, today));
		found.addAll(this.dates.deadlines(acting.inboxPosts()));
		return this.writer.write(found, Locale.forLanguageTag(feed.language()));
	}

}
