package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nawate.domain.Samples.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

/** What a draft of each kind still has to say, and which projects it touches. */
class ProjectChangeTest {

	private static final List<String> THREE = List.of("総務部", "市民生活部", "教育部");

	@Test
	void every_kind_without_a_flow_of_its_own_shares_one() {
		assertThat(ProposalKind.values()).filteredOn((kind) -> kind.flow().equals("project-change")).hasSize(9);
	}

	@Test
	void a_project_in_force_rests_once_and_goes_on_only_from_a_rest() {
		assertThat(ProposalKind.values()).filteredOn((kind) -> kind.fits(ProjectState.ACTIVE))
			.doesNotContain(ProposalKind.ADDITION, ProposalKind.RESUMPTION)
			.hasSize(10);
		assertThat(ProposalKind.values()).filteredOn((kind) -> kind.fits(ProjectState.SUSPENDED))
			.doesNotContain(ProposalKind.ADDITION, ProposalKind.SUSPENSION)
			.hasSize(10);
		assertThat(ProposalKind.values()).noneMatch((kind) -> kind.fits(ProjectState.MERGED));
	}

	@Test
	void a_reclassification_says_class_ground_and_departments() {
		assertThat(
				new ProjectChange.Reclassification(PROJECT, BusinessClass.M, null, null, List.of(), "", null).missing())
			.containsExactly("businessClass", "ground", "departments", "reason", "effectiveOn");
		assertThat(reclassification(BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, THREE).missing()).isEmpty();
		assertThat(reclassification(BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS, THREE.subList(0, 2)).missing())
			.containsExactly("departments");
		assertThat(reclassification(BusinessClass.L, Ground.ALL_ELSE, THREE).missing()).containsExactly("ground");
		assertThat(reclassification(BusinessClass.M, Ground.ALL_ELSE, THREE).missing())
			.containsExactly("businessClass");
	}

	@Test
	void a_renaming_says_a_new_name_for_each_project() {
		ProjectChange.Renaming one = new ProjectChange.Renaming(
				List.of(new ProjectChange.Renaming.NewName(PROJECT, "甲", "乙"),
						new ProjectChange.Renaming.NewName(OTHER_PROJECT, "丙", "丙")),
				"整理", EFFECTIVE);
		assertThat(one.missing()).containsExactly("name");
		assertThat(one.project()).isEqualTo(PROJECT);
		assertThat(one.projects()).containsExactly(PROJECT, OTHER_PROJECT);
		assertThatThrownBy(() -> new ProjectChange.Renaming(List.of(), "整理", EFFECTIVE))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void an_owner_change_says_an_owner_for_each_project() {
		ProjectChange.OwnerChange several = new ProjectChange.OwnerChange(
				List.of(new ProjectChange.OwnerChange.Transfer(PROJECT, OWNER, new Owner("市民生活部", "市民課"),
						"unit-shimin"), new ProjectChange.OwnerChange.Transfer(OTHER_PROJECT, OWNER, null, null)),
				"組織改正", EFFECTIVE);
		assertThat(several.missing()).containsExactly("owner");
		assertThat(several.projects()).containsExactly(PROJECT, OTHER_PROJECT);
	}

	@Test
	void a_merger_names_others_than_the_successor() {
		assertThat(new ProjectChange.Merger(PROJECT, List.of(), "", "", null).missing()).containsExactly("predecessors",
				"reason", "handover", "effectiveOn");
		assertThat(new ProjectChange.Merger(PROJECT, List.of(PROJECT), "重複", "引き継ぐ", EFFECTIVE).missing())
			.containsExactly("predecessors");
		ProjectChange.Merger merger = new ProjectChange.Merger(PROJECT, List.of(OTHER_PROJECT), "重複", "引き継ぐ",
				EFFECTIVE);
		assertThat(merger.missing()).isEmpty();
		assertThat(merger.projects()).containsExactly(PROJECT, OTHER_PROJECT);
	}

	@Test
	void a_split_describes_two_parts_at_least() {
		ProjectChange.Split.Part part = part("project-a", "予約(本庁)");
		assertThat(split(part).missing()).containsExactly("parts");
		assertThat(split(part, part("project-b", "")).missing()).containsExactly("parts");
		ProjectChange.Split split = split(part, part("project-b", "予約(支所)"));
		assertThat(split.missing()).isEmpty();
		assertThat(split.projects()).containsExactly(PROJECT, new ProjectId("project-a"), new ProjectId("project-b"));
	}

	@Test
	void a_completion_says_whether_the_kgi_was_met_and_if_not_why() {
		assertThat(new ProjectChange.Completion(PROJECT, KGI, null, "", "", "", null).missing())
			.containsExactly("kgiMet", "actuals", "aftercare", "effectiveOn");
		assertThat(new ProjectChange.Completion(PROJECT, KGI, false, "", "41%", "運用", EFFECTIVE).missing())
			.containsExactly("shortfall");
		assertThat(new ProjectChange.Completion(PROJECT, KGI, true, "", "52%", "運用", EFFECTIVE).missing()).isEmpty();
	}

	@Test
	void a_rest_and_its_end_say_why_and_from_when() {
		assertThat(new ProjectChange.Suspension(PROJECT, "", null, null).missing()).containsExactly("reason",
				"effectiveOn");
		assertThat(new ProjectChange.Resumption(PROJECT, "予算がついた", EFFECTIVE).missing()).isEmpty();
	}

	@Test
	void an_erratum_says_what_is_correct() {
		assertThat(new ProjectChange.Erratum(PROJECT, new Misprint.NameMisprint("甲", "甲"), "", null).missing())
			.containsExactly("asCorrect", "reason", "effectiveOn");
		assertThat(new ProjectChange.Erratum(PROJECT, new Misprint.NameMisprint("甲", "乙"), "誤記", EFFECTIVE).missing())
			.isEmpty();
	}

	private static ProjectChange.Reclassification reclassification(BusinessClass after, Ground ground,
			List<String> departments) {
		return new ProjectChange.Reclassification(PROJECT, BusinessClass.M, after, ground, departments, "範囲が広がった",
				EFFECTIVE);
	}

	private static ProjectChange.Split split(ProjectChange.Split.Part... parts) {
		return new ProjectChange.Split(PROJECT, 3, BusinessClass.M, List.of(parts), "所管が分かれた", "契約を分ける", EFFECTIVE);
	}

	private static ProjectChange.Split.Part part(String id, String name) {
		return new ProjectChange.Split.Part(new ProjectId(id), name, KGI, OWNER, "unit-joho", "予約を受ける。");
	}

}
