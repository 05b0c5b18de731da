package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StandInDirectory.Claim;
import org.nawate.process.inbox.StandInDirectory.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may act for whom on a day, by the records of that day. */
class StandInBookTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	private static final LocalDate BACK = DAY.plusDays(3);

	private static final LocalDate LONG_AGO = LocalDate.of(2023, 4, 1);

	private final List<PostRow> posts = new ArrayList<>(List.of(post("director", PostKind.DIRECTOR, "department"),
			post("chief", PostKind.SECTION_CHIEF, "section"), post("chief-2", PostKind.SECTION_CHIEF, "section-2"),
			post("officer", PostKind.OFFICER, "section"), post("branch-chief", PostKind.SECTION_CHIEF, "branch"),
			post("secretariat", PostKind.SECRETARIAT, "section"), post("auditor", PostKind.AUDITOR, null)));

	private final Map<String, List<Holder>> holders = new HashMap<>();

	private final Map<String, List<String>> order = new HashMap<>();

	private final Map<String, LocalDate> away = new HashMap<>();

	private final List<DelegationRow> delegations = new ArrayList<>();

	StandInBookTest() {
		this.posts.forEach((post) -> held(post.postId(), "p-" + post.postId()));
		this.order.put("director", List.of("chief", "chief-2"));
		this.order.put("branch-chief", List.of("auditor", "officer"));
	}

	private static PostRow post(String id, PostKind kind, @Nullable String unit) {
		return new PostRow(id, id, kind, unit, unit, null, null, null, LONG_AGO, null, null);
	}

	private static UnitRow unit(String id, @Nullable String department) {
		return new UnitRow(id, id, department, department, department, LONG_AGO, null);
	}

	private void held(String post, String person) {
		this.holders.put(post, List.of(new Holder(person, person, LONG_AGO, null)));
	}

	private StandInBook book() {
		return new StandInBook(DAY, this.posts,
				List.of(unit("department", "department"), unit("section", "department"),
						unit("section-2", "department"), unit("branch", null)),
				this.holders, this.order, this.away, this.delegations);
	}

	private static Waiting step(StepKind kind, String post, String section, String... authors) {
		return new Waiting(kind, new PostId(post), section,
				Set.copyOf(List.of(authors).stream().map(PersonId::new).toList()));
	}

	private static Waiting atDirector(String... authors) {
		return step(StepKind.ENDORSE_BY_DIRECTOR, "director", "section", authors);
	}

	private static Waiting atChief() {
		return step(StepKind.ENDORSE_BY_SECTION_CHIEF, "chief", "section");
	}

	@Test
	void nobody_acts_for_who_is_there() {
		assertThat(book().claim(atDirector(), "chief")).isEmpty();
		assertThat(book().claim(atChief(), "director")).isEmpty();
		assertThat(book().skip(atChief(), "director")).isEmpty();
		assertThat(book().openToOthers()).isEmpty();
	}

	@Test
	void the_first_present_of_the_order_decides_for_the_absent_one() {
		this.away.put("p-director", BACK);
		assertThat(book().claim(atDirector(), "chief")).contains(new Claim(Capacity.STAND_IN, BACK));
		assertThat(book().claim(atDirector(), "chief-2")).isEmpty();
		assertThat(book().openToOthers()).containsExactly("director");
		this.away.put("p-chief", BACK);
		assertThat(book().claim(atDirector(), "chief")).isEmpty();
		assertThat(book().claim(atDirector(), "chief-2")).contains(new Claim(Capacity.STAND_IN, BACK));
	}

	@Test
	void who_decides_alone_is_stood_in_for_by_order_and_never_by_a_superior() {
		this.away.put("p-director", BACK);
		assertThat(book().claim(step(StepKind.DECIDE_ALONE, "director", "section"), "chief"))
			.contains(new Claim(Capacity.STAND_IN, BACK));
		assertThat(book().claim(step(StepKind.DECIDE_ALONE, "director", "section", "p-chief"), "chief")).isEmpty();
		assertThat(book().claim(step(StepKind.DECIDE_ALONE, "director", "section", "p-chief"), "chief-2")).isPresent();
		this.away.put("p-chief", BACK);
		assertThat(book().claim(step(StepKind.DECIDE_ALONE, "chief", "section"), "director")).isEmpty();
	}

	@Test
	void an_author_is_passed_over() {
		this.away.put("p-director", BACK);
		assertThat(book().claim(atDirector("p-chief"), "chief")).isEmpty();
		assertThat(book().claim(atDirector("p-chief"), "chief-2")).isPresent();
		held("chief-2", "p-chief");
		assertThat(book().claim(atDirector("p-chief"), "chief-2")).isEmpty();
	}

	@Test
	void on_the_way_up_the_superior_approves_or_the_absent_one_is_skipped() {
		this.away.put("p-chief", BACK);
		this.order.put("chief", List.of("officer"));
		assertThat(book().claim(atChief(), "officer")).isEmpty();
		assertThat(book().claim(atChief(), "director")).contains(new Claim(Capacity.SUPERIOR, BACK));
		assertThat(book().skip(atChief(), "director")).contains(BACK);
		assertThat(book().skip(atChief(), "secretariat")).contains(BACK);
		assertThat(book().skip(atChief(), "officer")).isEmpty();
		assertThat(book().skip(atDirector(), "secretariat")).isEmpty();
	}

	@Test
	void where_no_director_stands_above_the_chief_decides_last_and_is_not_skipped() {
		this.away.put("p-branch-chief", BACK);
		Waiting step = step(StepKind.ENDORSE_BY_SECTION_CHIEF, "branch-chief", "branch");
		assertThat(book().claim(step, "auditor")).isEmpty();
		assertThat(book().claim(step, "officer")).contains(new Claim(Capacity.STAND_IN, BACK));
		assertThat(book().skip(step, "secretariat")).isEmpty();
	}

	@Test
	void a_post_that_nobody_holds_or_of_which_all_holders_are_away_is_absent() {
		this.holders.remove("director");
		assertThat(book().claim(atDirector(), "chief")).contains(new Claim(Capacity.STAND_IN, DAY));
		this.holders.put("director",
				List.of(new Holder("p-1", "p-1", LONG_AGO, null), new Holder("p-2", "p-2", LONG_AGO, null)));
		this.away.put("p-1", BACK);
		assertThat(book().claim(atDirector(), "chief")).isEmpty();
		this.away.put("p-2", BACK.plusDays(5));
		assertThat(book().claim(atDirector(), "chief")).contains(new Claim(Capacity.STAND_IN, BACK));
	}

	@Test
	void who_holds_a_post_hands_its_steps_over_only_while_they_hold_it() {
		DelegationRow row = new DelegationRow("p-chief", 1, "", "chief", "", "officer", "", DAY, DAY, "議会", "", "", DAY,
				1);
		this.delegations.add(row);
		assertThat(book().claim(atChief(), "officer")).contains(new Claim(Capacity.DELEGATE, DAY));
		assertThat(book().openToOthers()).containsExactly("chief");
		held("chief", "p-next");
		assertThat(book().claim(atChief(), "officer")).isEmpty();
	}

	@Test
	void what_several_do_is_done_by_nobody_in_their_place() {
		this.away.put("p-secretariat", BACK);
		this.order.put("secretariat", List.of("chief"));
		assertThat(book().claim(step(StepKind.SCREEN, "secretariat", "section"), "chief")).isEmpty();
	}

}
