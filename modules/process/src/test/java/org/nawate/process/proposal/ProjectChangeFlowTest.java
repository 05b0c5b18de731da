package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.ProjectChange.OwnerChange.Transfer;
import org.nawate.domain.proposal.ProjectChange.Split.Part;
import org.nawate.process.CaseStory;
import org.nawate.process.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The effect of each kind of change by {@code project-change.bpmn}, on all its projects.
 */
@City.Test
class ProjectChangeFlowTest extends FlowDay {

	private static final Kgi KGI = Kgi.parse("利用者満足度 80%以上");

	private static final Owner OWNER = new Owner("総務部", "情報政策課");

	private static final Owner OTHER_OWNER = new Owner("市民生活部", "市民課");

	@Test
	void reclassification_gives_the_other_class() {
		assertThat(approved(new ProjectChange.Reclassification(this.stories.enrolled(), BusinessClass.L,
				BusinessClass.M, Ground.ALL_ELSE, List.of("総務部"), "範囲が狭まった", TODAY))
			.projectFacts()).containsExactly("Enrolled", "Reclassified");
	}

	@Test
	void one_owner_change_moves_every_project_of_it() {
		ProjectId first = this.stories.enrolled();
		ProjectId second = this.stories.enrolled();
		CaseStory story = approved(
				new ProjectChange.OwnerChange(List.of(new Transfer(first, OWNER, OTHER_OWNER, "unit"),
						new Transfer(second, OWNER, OTHER_OWNER, "unit")), "組織改正", TODAY));
		assertThat(story.factsOf(first)).containsExactly("Enrolled", "OwnerChanged");
		assertThat(story.factsOf(second)).containsExactly("Enrolled", "OwnerChanged");
		assertThat(story.facts()).endsWith("TookEffect");
	}

	@Test
	void a_renaming_is_decided_by_the_chair_an_erratum_by_the_secretariat() {
		ProjectId project = this.stories.enrolled();
		assertThat(screened(renaming(project, "電子申請の拡充", TODAY)).step().post().value()).isEqualTo("chair");
		assertThat(screened(new ProjectChange.Erratum(project,
				new Misprint.OwnerMisprint(OWNER, new Owner("総務部", "情報政策室"), null), "誤記", TODAY))
			.step()
			.post()
			.value()).isEqualTo("secretariat");
	}

	@Test
	void a_merger_ends_the_predecessors_and_tells_the_successor() {
		ProjectId successor = this.stories.enrolled();
		ProjectId predecessor = this.stories.enrolled();
		CaseStory story = approved(
				new ProjectChange.Merger(successor, List.of(predecessor), "重複している", "契約を引き継ぐ", TODAY));
		assertThat(story.factsOf(successor)).containsExactly("Enrolled", "TookOver");
		assertThat(story.factsOf(predecessor)).containsExactly("Enrolled", "MergedInto");
	}

	@Test
	void a_split_ends_the_project_and_bears_its_parts_with_numbers() {
		ProjectId project = this.stories.enrolled();
		Part first = part("電子申請(市民)");
		Part second = part("電子申請(事業者)");
		CaseStory story = approved(new ProjectChange.Split(project, 1, BusinessClass.L, List.of(first, second),
				"対象で分ける", "契約を分ける", TODAY));
		assertThat(story.factsOf(project)).containsExactly("Enrolled", "SplitInto");
		assertThat(story.factsOf(first.project())).containsExactly("BranchedOff");
		assertThat(story.factsOf(second.project())).containsExactly("BranchedOff");
	}

	@Test
	void a_completion_ends_the_project() {
		assertThat(approved(
				new ProjectChange.Completion(this.stories.enrolled(), KGI, false, "利用が伸びなかった", "72%", "運用を続ける", TODAY))
			.projectFacts()).containsExactly("Enrolled", "Completed");
	}

	@Test
	void a_project_rests_and_goes_on() {
		ProjectId project = this.stories.enrolled();
		approved(new ProjectChange.Suspension(project, "予算の確保まで", null, TODAY));
		assertThat(approved(new ProjectChange.Resumption(project, "予算がついた", TODAY)).projectFacts())
			.containsExactly("Enrolled", "Suspended", "Resumed");
	}

	@Test
	void an_erratum_corrects_the_figure() {
		assertThat(approved(new ProjectChange.Erratum(this.stories.enrolled(),
				new Misprint.OwnerMisprint(OWNER, new Owner("総務部", "情報政策室"), null), "誤記", TODAY))
			.projectFacts()).containsExactly("Enrolled", "Corrected");
	}

	@Test
	void if_one_project_refuses_none_has_changed() {
		ProjectId first = this.stories.enrolled();
		ProjectId ended = this.stories.enrolled();
		CaseStory story = tabled(new ProjectChange.OwnerChange(List.of(new Transfer(first, OWNER, OTHER_OWNER, "unit"),
				new Transfer(ended, OWNER, OTHER_OWNER, "unit")), "組織改正", TODAY))
			.vote(Ballot.FOR);
		this.stories.abolishAtOnce(ended);
		Outcome outcome = story.desk().act(story.resolution(Result.APPROVED));
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
				(refused) -> assertThat(refused.rejection()).isEqualTo(ProjectRejection.NOT_ACTIVE));
		assertThat(story.factsOf(first)).containsExactly("Enrolled");
		assertThat(story.facts()).doesNotContain("Resolved", "TookEffect");
	}

	@Test
	void what_another_decision_changed_meanwhile_is_not_overwritten() {
		ProjectId project = this.stories.enrolled();
		CaseStory later = tabled(renaming(project, "電子申請の普及", LocalDate.of(2027, 4, 1))).resolve(Result.APPROVED);
		approved(renaming(project, "電子申請の拡充", TODAY));
		this.clock.set(LocalDate.of(2027, 4, 1));
		assertThatThrownBy(later::runJobs).isInstanceOf(FlowRefused.class)
			.hasMessageContaining("project.NAME_NOT_AS_PROPOSED");
		assertThat(later.projectFacts()).containsExactly("Enrolled", "Renamed");
		assertThat(later.facts()).doesNotContain("TookEffect");
	}

	private static ProjectChange renaming(ProjectId project, String name, LocalDate effectiveOn) {
		return new ProjectChange.Renaming(List.of(new ProjectChange.Renaming.NewName(project, "電子申請", name)), "内容に合わせる",
				effectiveOn);
	}

	private static Part part(String name) {
		return new Part(new ProjectId("project-" + UUID.randomUUID()), name, KGI, OWNER, "section", "申請を受ける。");
	}

	private CaseStory approved(ProjectChange change) {
		CaseStory story = screened(change);
		story = story.waitsAt().contains("decide-alone") ? story.decideAlone(SoleResult.APPROVED)
				: story.table().resolve(Result.APPROVED);
		assertThat(story.waitsAt()).isEmpty();
		return story;
	}

	private CaseStory tabled(ProjectChange change) {
		CaseStory story = screened(change);
		return (story.waitsAt().contains("decide-alone") ? story.refer() : story).table();
	}

	private CaseStory screened(ProjectChange change) {
		return this.stories.change(change).submit().endorse().endorse().screen(1, null);
	}

}
