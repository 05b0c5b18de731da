package org.nawate.app.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.UnitId;

import org.springframework.stereotype.Component;

/**
 * Who answers for a section: its chief, or while the chief is absent or delegates,
 * whoever acts in that place.
 */
@Component
class SectionAnswer {

	private final OrganisationQuery organisation;

	private final StandInRights rights;

	private final Acts today;

	SectionAnswer(OrganisationQuery organisation, StandInRights rights, Acts today) {
		this.organisation = organisation;
		this.rights = rights;
		this.today = today;
	}

	/**
	 * How a person answers, or tries to.
	 *
	 * @param acting in the post in which
	 * @param section for which; that of the post, where it is not theirs to answer
	 * @param inPlaceOf the title of the chief who is stood in for
	 * @param entitled whether they may
	 */
	record Voice(Acting acting, UnitId section, @Nullable String inPlaceOf, boolean entitled) {

		Permission permission() {
			return (this.inPlaceOf != null) ? Permission.STAND_IN : Permission.ANSWER_FINDINGS;
		}

		Actor actor(Actor by) {
			return (this.inPlaceOf != null) ? by.inPlaceOf(this.inPlaceOf) : by;
		}

	}

	/** How a person answers for a section today. */
	Voice of(String unit, Acting acting) {
		Acting chief = acting.fitting((held) -> isChief(held) && unit.equals(held.unitId()));
		HeldPost post = chief.post();
		if (post != null && isChief(post) && unit.equals(post.unitId())) {
			return new Voice(chief, new UnitId(unit), null, true);
		}
		Optional<PostRow> absent = this.organisation.chiefPost(unit, this.today.today());
		HeldPost own = absent.map((row) -> standingIn(List.of(row), acting).get(row.postId())).orElse(null);
		if (absent.isPresent() && own != null) {
			return new Voice(acting.in(new PostId(own.postId())), new UnitId(unit), absent.get().title(), true);
		}
		String held = (post != null && post.unitId() != null) ? post.unitId() : "none";
		return new Voice(chief, new UnitId(held), null, false);
	}

	/** The sections of which this person is the chief, in the posts acted in. */
	List<String> own(Acting acting) {
		HeldPost post = acting.post();
		List<HeldPost> posts = (acting.chosen() && post != null) ? List.of(post) : acting.posts();
		return posts.stream()
			.filter(SectionAnswer::isChief)
			.map(HeldPost::unitId)
			.flatMap((unit) -> Optional.ofNullable(unit).stream())
			.toList();
	}

	/** Those of the sections for which this person may answer in the chief's place. */
	List<String> inPlace(List<String> sections, Acting acting) {
		List<String> own = own(acting);
		Map<String, PostRow> chiefs = this.organisation.posts(this.today.today())
			.stream()
			.filter((row) -> row.kind() == PostKind.SECTION_CHIEF && sections.contains(row.unitId()))
			.filter((row) -> !own.contains(row.unitId()))
			.collect(Collectors.toMap(PostRow::postId, Function.identity()));
		return standingIn(List.copyOf(chiefs.values()), acting).keySet()
			.stream()
			.map(chiefs::get)
			.flatMap((row) -> Optional.ofNullable(row).map(PostRow::unitId).stream())
			.toList();
	}

	private Map<String, HeldPost> standingIn(List<PostRow> chiefs, Acting acting) {
		return acting.may(Permission.STAND_IN)
				? this.rights.answering(chiefs.stream().map(PostRow::postId).toList(), acting, this.today.today())
				: new HashMap<>();
	}

	private static boolean isChief(HeldPost held) {
		return held.kind() == PostKind.SECTION_CHIEF;
	}

}
