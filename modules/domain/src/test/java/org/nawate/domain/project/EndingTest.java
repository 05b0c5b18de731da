package org.nawate.domain.project;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.project.ProjectRejection.*;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;

/** 統合, 分割 and 完了: the project ends, and what it was stays on record. */
class EndingTest {

	private static final ProjectId PART_A = new ProjectId("project-a");

	private static final ProjectId PART_B = new ProjectId("project-b");

	private final Specification active = given(Project.class, ProjectTest.ENROLLED);

	private static ProjectCommand.MergeInto merge(ProjectId successor, String reason) {
		return new ProjectCommand.MergeInto(PROJECT, Actor.system(), successor, reason, "契約を引き継ぐ", RESOLUTION,
				EFFECTIVE);
	}

	private static ProjectCommand.TakeOver takeOver(List<ProjectId> predecessors, String reason) {
		return new ProjectCommand.TakeOver(PROJECT, Actor.system(), predecessors, reason, RESOLUTION, EFFECTIVE);
	}

	private static ProjectCommand.Split split(int measure, @Nullable BusinessClass businessClass, List<ProjectId> parts,
			String reason) {
		return new ProjectCommand.Split(PROJECT, Actor.system(), measure, businessClass, parts, reason, "契約を分ける",
				RESOLUTION, EFFECTIVE);
	}

	private static ProjectCommand.BranchOff branchOff(String name, Kgi kgi) {
		return new ProjectCommand.BranchOff(PART_A, Actor.system(), PROJECT, PLAN, 3, 8, name, BusinessClass.M, kgi,
				OWNER, "unit-joho", "予約を受ける。", RESOLUTION, EFFECTIVE);
	}

	private static ProjectCommand.Complete complete(Kgi kgi, boolean met, String shortfall, String actuals) {
		return new ProjectCommand.Complete(PROJECT, Actor.system(), kgi, met, shortfall, actuals, "所管課で運用する",
				RESOLUTION, EFFECTIVE);
	}

	@Test
	void a_predecessor_ends_and_points_to_its_successor() {
		active.when(merge(OTHER_PROJECT, "重複している"))
			.then(new ProjectEvent.MergedInto(PROJECT, OTHER_PROJECT, "重複している", "契約を引き継ぐ", RESOLUTION, DECIDED,
					EFFECTIVE));
		active.when(merge(OTHER_PROJECT, "")).refused(REASON_MISSING);
		active.when(merge(PROJECT, "重複している")).refused(OWN_SUCCESSOR);
	}

	@Test
	void the_successor_remembers_its_predecessors() {
		active.when(takeOver(List.of(OTHER_PROJECT), "重複している"))
			.then(new ProjectEvent.TookOver(PROJECT, List.of(OTHER_PROJECT), "重複している", RESOLUTION, DECIDED, EFFECTIVE));
		active.when(takeOver(List.of(), "重複している")).refused(PREDECESSORS_MISSING);
		active.when(takeOver(List.of(PROJECT), "重複している")).refused(OWN_SUCCESSOR);
		active.when(takeOver(List.of(OTHER_PROJECT), " ")).refused(REASON_MISSING);
	}

	@Test
	void ends_and_goes_on_as_several() {
		active.when(split(3, BusinessClass.M, List.of(PART_A, PART_B), "所管が分かれた"))
			.then(new ProjectEvent.SplitInto(PROJECT, List.of(PART_A, PART_B), "所管が分かれた", "契約を分ける", RESOLUTION, DECIDED,
					EFFECTIVE));
		active.when(split(3, BusinessClass.M, List.of(PART_A, PART_A), "所管が分かれた")).refused(PARTS_TOO_FEW);
		active.when(split(3, BusinessClass.M, List.of(PART_A, PROJECT), "所管が分かれた")).refused(OWN_SUCCESSOR);
		active.when(split(3, BusinessClass.M, List.of(PART_A, PART_B), "")).refused(REASON_MISSING);
	}

	@Test
	void the_parts_inherit_its_measure_and_class() {
		active.when(split(4, BusinessClass.M, List.of(PART_A, PART_B), "所管が分かれた")).refused(MEASURE_NOT_AS_PROPOSED, 3);
		active.when(split(3, BusinessClass.L, List.of(PART_A, PART_B), "所管が分かれた"))
			.refused(CLASS_NOT_AS_PROPOSED, BusinessClass.M);
	}

	@Test
	void a_part_is_in_force_with_its_number() {
		ProjectEvent.BranchedOff born = new ProjectEvent.BranchedOff(PART_A, PROJECT, PLAN, 3, 8, "窓口の予約(本庁)",
				BusinessClass.M, KGI, OWNER, "unit-joho", "予約を受ける。", RESOLUTION, DECIDED, EFFECTIVE);
		given(Project.class).when(branchOff("窓口の予約(本庁)", KGI)).then(born);
		given(Project.class).when(branchOff("", KGI)).refused(NAME_MISSING);
		given(Project.class).when(branchOff("窓口の予約(本庁)", Kgi.abolished())).refused(KGI_MISSING);
		given(Project.class, born).when(branchOff("窓口の予約(本庁)", KGI)).refused(ALREADY_ENROLLED);
		Authority.Resolution later = resolution(SECOND_CASE);
		given(Project.class, born)
			.when(new ProjectCommand.Rename(PART_A, Actor.system(), "窓口の予約(本庁)", "本庁の予約", "整理", later, EFFECTIVE))
			.then(new ProjectEvent.Renamed(PART_A, "窓口の予約(本庁)", "本庁の予約", "整理", later, DECIDED, EFFECTIVE));
	}

	@Test
	void is_completed_by_its_kgi_or_in_spite_of_it() {
		active.when(complete(KGI, true, "", "52%"))
			.then(new ProjectEvent.Completed(PROJECT, KGI, true, "", "52%", "所管課で運用する", RESOLUTION, DECIDED,
					EFFECTIVE));
		active.when(complete(KGI, false, "利用が伸びなかった", "41%"))
			.then(new ProjectEvent.Completed(PROJECT, KGI, false, "利用が伸びなかった", "41%", "所管課で運用する", RESOLUTION, DECIDED,
					EFFECTIVE));
		active.when(complete(KGI, false, " ", "41%")).refused(SHORTFALL_MISSING);
		active.when(complete(KGI, true, "", "")).refused(ACTUALS_MISSING);
		active.when(complete(HIGHER_KGI, true, "", "62%")).refused(KGI_NOT_AS_PROPOSED, KGI.text());
	}

	@Test
	void what_has_ended_never_changes_or_ends_again() {
		Authority.Resolution other = resolution(SECOND_CASE);
		List<ProjectEvent> ends = List.of(
				new ProjectEvent.MergedInto(PROJECT, OTHER_PROJECT, "重複", "", other, DECIDED, EFFECTIVE),
				new ProjectEvent.SplitInto(PROJECT, List.of(PART_A, PART_B), "所管が分かれた", "", other, DECIDED, EFFECTIVE),
				new ProjectEvent.Completed(PROJECT, KGI, true, "", "52%", "", other, DECIDED, EFFECTIVE));
		List<Act> acts = List.of(merge(OTHER_PROJECT, "重複"), takeOver(List.of(OTHER_PROJECT), "重複"),
				split(3, BusinessClass.M, List.of(PART_A, PART_B), "所管が分かれた"), complete(KGI, true, "", "52%"),
				new ProjectCommand.Rename(PROJECT, Actor.system(), "窓口の予約", "予約", "整理", RESOLUTION, EFFECTIVE),
				new ProjectCommand.Abolish(PROJECT, Actor.system(), ENDING, RESOLUTION, EFFECTIVE));
		ends.forEach((end) -> acts.forEach((act) -> active.and(end).when(act).refused(NOT_ACTIVE)));
	}

}
