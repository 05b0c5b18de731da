package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What was owed on a case is told from its facts up to an instant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastDutiesTest {

	private final ReadingWorld world = new ReadingWorld();

	PastDutiesTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private CaseFile file(ProposalId id) {
		return this.world.the(CaseQuery.class).find(id).orElseThrow();
	}

	/** Up to the fact of that kind, and with it. */
	private List<FactRow> until(ProposalId id, Class<?> kind) {
		List<FactRow> facts = this.world.the(HistoryQuery.class).ofProposal(id);
		long at = facts.stream()
			.filter((fact) -> kind.isInstance(fact.event()))
			.mapToLong(FactRow::position)
			.findFirst()
			.orElseThrow();
		return facts.stream().filter((fact) -> fact.position() <= at).toList();
	}

	private DutyRow owed(Class<?> kind, LocalDate day) {
		List<DutyRow> duties = PastDuties.of(file(CaseStory.ADDITION), until(CaseStory.ADDITION, kind), day);
		assertThat(duties).hasSize(1);
		return duties.getFirst();
	}

	@Test
	void after_the_last_fact_it_is_what_the_duties_of_today_say() {
		int told = 0;
		for (String id : this.world.jdbc().sql("select proposal_id from case_file").query(String.class).list()) {
			ProposalId proposal = new ProposalId(id);
			List<DutyRow> today = this.world.the(DutyQuery.class).of(proposal, ReadingWorld.TODAY);
			assertThat(PastDuties.of(file(proposal), this.world.the(HistoryQuery.class).ofProposal(proposal),
					ReadingWorld.TODAY))
				.as(id)
				.isEqualTo(today);
			told += today.size();
		}
		assertThat(told).isPositive();
	}

	@Test
	void it_passes_from_post_to_post_and_is_owed_until_it_is_done() {
		DutyRow imposed = owed(ProposalEvent.DutyImposed.class, ReadingWorld.TODAY);
		assertThat(imposed.postId()).isEqualTo(Story.OFFICER.post().value());
		assertThat(imposed.open()).isTrue();
		DutyRow passed = owed(ProposalEvent.DutyReassigned.class, ReadingWorld.TODAY);
		assertThat(passed.postId()).isEqualTo(Story.DIRECTOR.post().value());
		assertThat(passed.open()).isTrue();
		DutyRow done = owed(ProposalEvent.DutyDischarged.class, passed.dueOn().plusDays(1));
		assertThat(done.open()).isFalse();
		assertThat(done.overdue()).isFalse();
		assertThat(done.note()).isEqualTo("見積書");
	}

	@Test
	void it_is_overdue_from_the_day_after_it_was_due() {
		LocalDate due = owed(ProposalEvent.DutyReassigned.class, ReadingWorld.TODAY).dueOn();
		assertThat(owed(ProposalEvent.DutyReassigned.class, due).overdue()).isFalse();
		assertThat(owed(ProposalEvent.DutyReassigned.class, due.plusDays(1)).overdue()).isTrue();
	}

	@Test
	void before_it_was_imposed_nothing_was_owed() {
		List<FactRow> facts = until(CaseStory.ADDITION, ProposalEvent.DutyImposed.class);
		assertThat(PastDuties.of(file(CaseStory.ADDITION), facts.subList(0, facts.size() - 1), ReadingWorld.TODAY))
			.isEmpty();
	}

}
