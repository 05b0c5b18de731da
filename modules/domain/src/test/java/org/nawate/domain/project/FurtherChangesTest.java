package org.nawate.domain.project;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.project.ProjectRejection.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PostId;
import org.nawate.domain.project.Classification.Ground;

/** 区分変更, 名称変更, 主担課変更, 休止・再開 and 正誤: the project goes on, another than before. */
class FurtherChangesTest {

	static final Owner OTHER_OWNER = new Owner("市民生活部", "市民課");

	private static final List<String> THREE = List.of("総務部", "市民生活部", "教育部");

	private static final Authority.SoleDecision SOLE = new Authority.SoleDecision(CASE, new PostId("post-chair"), "本部長",
			"row-1", "ef56", DECIDED, null);

	private static final ProjectEvent.Suspended SUSPENDED = new ProjectEvent.Suspended(PROJECT, "予算の確保まで", null,
			RESOLUTION, DECIDED, EFFECTIVE);

	private final Specification active = given(Project.class, ProjectTest.ENROLLED);

	private final Specification suspended = active.and(SUSPENDED);

	private final Specification abolished = active
		.and(new ProjectEvent.Abolished(PROJECT, ENDING, resolution(SECOND_CASE), DECIDED, EFFECTIVE));

	private static ProjectCommand.Reclassify reclassify(@Nullable BusinessClass before, BusinessClass after,
			Ground ground, String reason, Authority.Decision authority) {
		return new ProjectCommand.Reclassify(PROJECT, Actor.system(), before, after, ground, THREE, reason, authority,
				EFFECTIVE);
	}

	private static ProjectCommand.Rename rename(String before, String after, String reason) {
		return new ProjectCommand.Rename(PROJECT, Actor.system(), before, after, reason, RESOLUTION, EFFECTIVE);
	}

	private static ProjectCommand.ChangeOwner changeOwner(Owner before, Owner after, @Nullable String unit,
			String reason) {
		return new ProjectCommand.ChangeOwner(PROJECT, Actor.system(), before, after, unit, reason, RESOLUTION,
				EFFECTIVE);
	}

	private static ProjectCommand.Suspend suspend(String reason, Authority.Decision authority) {
		return new ProjectCommand.Suspend(PROJECT, Actor.system(), reason, LocalDate.of(2028, 4, 1), authority,
				EFFECTIVE);
	}

	private static ProjectCommand.Resume resume(String reason) {
		return new ProjectCommand.Resume(PROJECT, Actor.system(), reason, resolution(SECOND_CASE), EFFECTIVE);
	}

	private static ProjectCommand.Correct correct(Misprint misprint, String reason) {
		return new ProjectCommand.Correct(PROJECT, Actor.system(), misprint, reason, RESOLUTION, EFFECTIVE);
	}

	@Test
	void m_becomes_l_by_the_departments_it_reaches() {
		active
			.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, "教育部も使う", RESOLUTION))
			.then(new ProjectEvent.Reclassified(PROJECT, BusinessClass.M, BusinessClass.L,
					Ground.THREE_OR_MORE_DEPARTMENTS, THREE, "教育部も使う", RESOLUTION, DECIDED, EFFECTIVE));
		active.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, "教育部も使う", SOLE))
			.then(new ProjectEvent.Reclassified(PROJECT, BusinessClass.M, BusinessClass.L,
					Ground.THREE_OR_MORE_DEPARTMENTS, THREE, "教育部も使う", SOLE, DECIDED, EFFECTIVE));
	}

	@Test
	void m_becomes_l_for_its_impact_by_the_headquarters_alone() {
		ProjectCommand.Reclassify decided = reclassify(BusinessClass.M, BusinessClass.L, Ground.HEADQUARTERS_DECISION,
				"市民生活に広く及ぶ", RESOLUTION);
		active.when(decided)
			.then(new ProjectEvent.Reclassified(PROJECT, BusinessClass.M, BusinessClass.L, Ground.HEADQUARTERS_DECISION,
					THREE, "市民生活に広く及ぶ", RESOLUTION, DECIDED, EFFECTIVE));
		active.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.HEADQUARTERS_DECISION, "市民生活に広く及ぶ", SOLE))
			.refused(GROUND_NEEDS_HEADQUARTERS);
	}

	@Test
	void a_class_rests_on_its_own_ground() {
		active.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.ALL_ELSE, "教育部も使う", RESOLUTION))
			.refused(GROUND_CONTRADICTS_CLASS);
	}

	@Test
	void a_class_changes_from_what_is_in_force_to_another() {
		active.when(reclassify(BusinessClass.L, BusinessClass.M, Ground.ALL_ELSE, "縮小した", RESOLUTION))
			.refused(CLASS_NOT_AS_PROPOSED, BusinessClass.M);
		active.when(reclassify(BusinessClass.M, BusinessClass.M, Ground.ALL_ELSE, "縮小した", RESOLUTION))
			.refused(CLASS_UNCHANGED);
		active.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, " ", RESOLUTION))
			.refused(REASON_MISSING);
		abolished
			.when(reclassify(BusinessClass.M, BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, "教育部も使う", RESOLUTION))
			.refused(NOT_ACTIVE);
	}

	@Test
	void is_renamed_from_the_name_in_force() {
		active.when(rename("窓口の予約", "窓口の事前予約", "内容に合わせる"))
			.then(new ProjectEvent.Renamed(PROJECT, "窓口の予約", "窓口の事前予約", "内容に合わせる", RESOLUTION, DECIDED, EFFECTIVE));
		active.when(rename("窓口予約", "窓口の事前予約", "内容に合わせる")).refused(NAME_NOT_AS_PROPOSED, "窓口の予約");
		active.when(rename("窓口の予約", "窓口の予約", "内容に合わせる")).refused(NAME_UNCHANGED);
		active.when(rename("窓口の予約", "　", "内容に合わせる")).refused(NAME_MISSING);
		active.when(rename("窓口の予約", "窓口の事前予約", "")).refused(REASON_MISSING);
		abolished.when(rename("窓口の予約", "窓口の事前予約", "内容に合わせる")).refused(NOT_ACTIVE);
	}

	@Test
	void a_second_change_starts_from_the_first() {
		active
			.and(new ProjectEvent.Renamed(PROJECT, "窓口の予約", "窓口の事前予約", "内容に合わせる", resolution(SECOND_CASE), DECIDED,
					EFFECTIVE))
			.when(rename("窓口の予約", "予約の窓口", "内容に合わせる"))
			.refused(NAME_NOT_AS_PROPOSED, "窓口の事前予約");
	}

	@Test
	void another_section_answers_for_it() {
		active.when(changeOwner(OWNER, OTHER_OWNER, "unit-shimin", "所管の移管"))
			.then(new ProjectEvent.OwnerChanged(PROJECT, OWNER, OTHER_OWNER, "unit-shimin", "所管の移管", RESOLUTION,
					DECIDED, EFFECTIVE));
		active.when(changeOwner(OTHER_OWNER, OWNER, "unit-joho", "所管の移管"))
			.refused(OWNER_NOT_AS_PROPOSED, OWNER.printed());
		active.when(changeOwner(OWNER, OWNER, "unit-joho", "所管の移管")).refused(OWNER_UNCHANGED);
		active.when(changeOwner(OWNER, OTHER_OWNER, "unit-shimin", "")).refused(REASON_MISSING);
		abolished.when(changeOwner(OWNER, OTHER_OWNER, "unit-shimin", "所管の移管")).refused(NOT_ACTIVE);
	}

	@Test
	void the_same_section_under_another_unit_is_a_change() {
		active.when(changeOwner(OWNER, OWNER, "unit-joho-2", "組織改正"))
			.then(new ProjectEvent.OwnerChanged(PROJECT, OWNER, OWNER, "unit-joho-2", "組織改正", RESOLUTION, DECIDED,
					EFFECTIVE));
	}

	@Test
	void rests_and_goes_on() {
		active.when(suspend("予算の確保まで", RESOLUTION))
			.then(new ProjectEvent.Suspended(PROJECT, "予算の確保まで", LocalDate.of(2028, 4, 1), RESOLUTION, DECIDED,
					EFFECTIVE));
		suspended.when(resume("予算がついた"))
			.then(new ProjectEvent.Resumed(PROJECT, "予算がついた", resolution(SECOND_CASE), DECIDED, EFFECTIVE));
		active.when(suspend("", RESOLUTION)).refused(REASON_MISSING);
		suspended.when(resume("")).refused(REASON_MISSING);
	}

	@Test
	void rests_once_and_goes_on_only_from_a_rest() {
		suspended.when(suspend("予算の確保まで", resolution(SECOND_CASE))).refused(ALREADY_SUSPENDED);
		active.when(resume("予算がついた")).refused(NOT_SUSPENDED);
		abolished.when(suspend("予算の確保まで", RESOLUTION)).refused(NOT_ACTIVE);
		abolished.when(resume("予算がついた")).refused(NOT_SUSPENDED);
	}

	@Test
	void can_change_and_end_while_it_rests() {
		Authority.Resolution later = resolution(SECOND_CASE);
		suspended.when(new ProjectCommand.Rename(PROJECT, Actor.system(), "窓口の予約", "予約の窓口", "整理", later, EFFECTIVE))
			.then(new ProjectEvent.Renamed(PROJECT, "窓口の予約", "予約の窓口", "整理", later, DECIDED, EFFECTIVE));
		suspended.when(new ProjectCommand.Abolish(PROJECT, Actor.system(), ENDING, later, EFFECTIVE))
			.then(new ProjectEvent.Abolished(PROJECT, ENDING, later, DECIDED, EFFECTIVE));
	}

	@Test
	void an_erratum_corrects_what_was_printed() {
		Owner misprinted = new Owner("総務部", "情報政策課課");
		ProjectEvent.Enrolled printed = new ProjectEvent.Enrolled(PROJECT, PLAN, 3, 1, "窓口の予約", "窓口の予約", none(),
				BusinessClass.M, KGI, misprinted, null, 42, EDITION, LocalDate.of(2024, 4, 1));
		Misprint owner = new Misprint.OwnerMisprint(misprinted, OWNER, "unit-joho");
		given(Project.class, printed).when(correct(owner, "「課」の重複"))
			.then(new ProjectEvent.Corrected(PROJECT, owner, "「課」の重複", RESOLUTION, DECIDED, EFFECTIVE));
		Misprint name = new Misprint.NameMisprint("窓口の予約", "窓口のご予約");
		active.when(correct(name, "脱字"))
			.then(new ProjectEvent.Corrected(PROJECT, name, "脱字", RESOLUTION, DECIDED, EFFECTIVE));
		Misprint other = new Misprint.ClassMisprint(BusinessClass.M, BusinessClass.L);
		active.when(correct(other, "誤記"))
			.then(new ProjectEvent.Corrected(PROJECT, other, "誤記", RESOLUTION, DECIDED, EFFECTIVE));
		Misprint marks = new Misprint.MarkMisprint(Set.of(), Set.of(Mark.ADDED));
		active.when(correct(marks, "脱落"))
			.then(new ProjectEvent.Corrected(PROJECT, marks, "脱落", RESOLUTION, DECIDED, EFFECTIVE));
		Misprint kgi = new Misprint.KgiMisprint(KGI, HIGHER_KGI);
		active.when(correct(kgi, "桁の誤り"))
			.then(new ProjectEvent.Corrected(PROJECT, kgi, "桁の誤り", RESOLUTION, DECIDED, EFFECTIVE));
	}

	@Test
	void an_erratum_corrects_nothing_that_was_not_printed_so() {
		active.when(correct(new Misprint.NameMisprint("窓口予約", "窓口のご予約"), "脱字")).refused(NAME_NOT_AS_PROPOSED, "窓口の予約");
		active.when(correct(new Misprint.KgiMisprint(HIGHER_KGI, KGI), "桁の誤り"))
			.refused(KGI_NOT_AS_PROPOSED, KGI.text());
		active.when(correct(new Misprint.ClassMisprint(BusinessClass.L, BusinessClass.M), "誤記"))
			.refused(CLASS_NOT_AS_PROPOSED, BusinessClass.M);
		active.when(correct(new Misprint.OwnerMisprint(OTHER_OWNER, OWNER, null), "誤記"))
			.refused(OWNER_NOT_AS_PROPOSED, OWNER.printed());
	}

	@Test
	void an_erratum_says_what_is_correct_and_why() {
		active.when(correct(new Misprint.NameMisprint("窓口の予約", "窓口の予約"), "脱字")).refused(NOTHING_CORRECTED);
		active.when(correct(new Misprint.NameMisprint("窓口の予約", ""), "脱字")).refused(NOTHING_CORRECTED);
		active.when(correct(new Misprint.KgiMisprint(KGI, null), "誤記")).refused(NOTHING_CORRECTED);
		active.when(correct(new Misprint.ClassMisprint(BusinessClass.M, null), "誤記")).refused(NOTHING_CORRECTED);
		// An end is a decision, not a misprint.
		active.when(correct(new Misprint.MarkMisprint(Set.of(), Set.of(Mark.ABOLISHED)), "誤記"))
			.refused(NOTHING_CORRECTED);
		active.when(correct(new Misprint.OwnerMisprint(OWNER, null, null), "誤記")).refused(NOTHING_CORRECTED);
		active.when(correct(new Misprint.NameMisprint("窓口の予約", "窓口のご予約"), "")).refused(REASON_MISSING);
		abolished.when(correct(new Misprint.NameMisprint("窓口の予約", "窓口のご予約"), "脱字")).refused(NOT_ACTIVE);
	}

	@Test
	void what_an_erratum_corrected_is_what_the_next_change_starts_from() {
		active
			.and(new ProjectEvent.Corrected(PROJECT, new Misprint.NameMisprint("窓口の予約", "窓口のご予約"), "脱字",
					resolution(SECOND_CASE), DECIDED, EFFECTIVE))
			.when(rename("窓口のご予約", "窓口の事前予約", "内容に合わせる"))
			.then(new ProjectEvent.Renamed(PROJECT, "窓口のご予約", "窓口の事前予約", "内容に合わせる", RESOLUTION, DECIDED, EFFECTIVE));
	}

	@Test
	void no_authority_changes_a_project_twice_or_before_its_day() {
		suspended.when(rename("窓口の予約", "予約の窓口", "整理")).refused(AUTHORITY_USED);
		active
			.when(new ProjectCommand.Rename(PROJECT, Actor.system(), "窓口の予約", "予約の窓口", "整理", RESOLUTION,
					DECIDED.minusDays(1)))
			.refused(EFFECT_BEFORE_DECISION, DECIDED, DECIDED.minusDays(1));
	}

}
