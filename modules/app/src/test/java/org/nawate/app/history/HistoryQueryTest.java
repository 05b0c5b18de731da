package org.nawate.app.history;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.EventNames;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final HistoryQuery history = this.world.the(HistoryQuery.class);

	HistoryQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private FactRow only(String name, ProposalId proposal) {
		return this.history.ofProposal(proposal)
			.stream()
			.filter((fact) -> fact.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void every_kind_of_event_appears_and_reads_as_itself() {
		List<String> names = this.world.jdbc().sql("select distinct name from fact").query(String.class).list();
		assertThat(names).containsExactlyInAnyOrderElementsOf(this.world.the(EventNames.class).names());
		long stored = this.world.jdbc().sql("select count(*) from domain_event_entry").query(Long.class).single();
		assertThat(this.world.jdbc().sql("select count(*) from fact").query(Long.class).single()).isEqualTo(stored);
	}

	@Test
	void a_fact_tells_who_acted_by_which_authority_and_its_dates() {
		FactRow fact = only("project.KgiRevised", CaseStory.REVISION);
		assertThat(fact.event()).isInstanceOf(ProjectEvent.KgiRevised.class);
		assertThat(fact.projectId()).isEqualTo("forms");
		assertThat(fact.proposalId()).isEqualTo("case-revision");
		assertThat(fact.meetingId()).isEqualTo("meeting-1");
		assertThat(fact.draftedOn()).isEqualTo(LocalDate.of(2025, 5, 12));
		assertThat(fact.decidedOn()).isEqualTo(CaseStory.DECIDED);
		assertThat(fact.effectiveOn()).isEqualTo(CaseStory.DECIDED);
		assertThat(fact.recordedAt()).isEqualTo("2025-05-26T00:00:00Z");
		assertThat(fact.personName()).isEqualTo("Nawate");
		assertThat(fact.authority()).isInstanceOf(Authority.Resolution.class);
		assertThat(fact.isPublic()).isTrue();
		FactRow endorsed = only("proposal.Endorsed", CaseStory.ADDITION);
		assertThat(endorsed.personName()).isEqualTo("見本 一郎");
		assertThat(endorsed.postTitle()).isEqualTo("情報政策課長");
		assertThat(endorsed.projectId()).isEqualTo("chat");
		assertThat(endorsed.isPublic()).isFalse();
	}

	@Test
	void a_position_leads_to_its_fact() {
		FactRow fact = only("project.KgiRevised", CaseStory.REVISION);
		assertThat(this.history.fact(fact.position())).hasValue(fact);
		assertThat(this.history.fact(999_999)).isEmpty();
	}

	@Test
	void a_projects_history_holds_its_cases_and_their_meeting_and_no_other_case() {
		List<FactRow> facts = this.history.ofProject(new ProjectId("forms"));
		assertThat(facts).extracting(FactRow::name)
			.contains("project.Enrolled", "plan.EditionTakenOver", "proposal.Drafted", "meeting.ItemTabled",
					"meeting.Opened", "meeting.VotesRecorded", "meeting.ItemResolved", "project.KgiRevised",
					"plan.EditionPublished")
			.doesNotContain("meeting.Adjourned", "project.Abolished");
		assertThat(facts).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()))
			.filteredOn((fact) -> fact.name().equals("meeting.VotesRecorded"))
			.hasSize(1);
		assertThat(facts).allSatisfy((fact) -> assertThat(fact.proposalId()).isIn(null, "case-revision"));
	}

	@Test
	void a_citizen_sees_what_is_in_force_and_no_person() {
		List<FactRow> facts = this.history.publicOfProject(new ProjectId("chat"));
		assertThat(facts).extracting(FactRow::name)
			.containsExactly("project.Added", "project.Activated", "plan.EditionPublished");
		assertThat(facts).allSatisfy((fact) -> {
			assertThat(fact.personName()).isNull();
			assertThat(fact.personId()).isNull();
		});
	}

	@Test
	void votes_belong_to_the_case_of_their_item() {
		assertThat(only("meeting.VotesRecorded", CaseStory.ABOLITION).proposalId()).isEqualTo("case-abolition");
		assertThat(this.history.ofMeeting(CaseStory.MEETING)).extracting(FactRow::name)
			.contains("meeting.Planned", "proposal.Resolved", "project.Added");
	}

}
