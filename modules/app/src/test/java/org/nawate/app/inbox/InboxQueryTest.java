package org.nawate.app.inbox;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

class InboxQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final InboxQuery inbox = this.world.the(InboxQuery.class);

	@BeforeEach
	void tell() {
		Story.tellOrganisation(this.world);
		Story.tellImport(this.world);
		CaseStory.tellAdditionUpToTheMeeting(this.world);
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void shows_what_waits_for_a_post_and_nothing_that_was_taken() {
		List<InboxRow> rows = this.inbox.find(List.of(Story.SECRETARIAT.post()), LocalDate.of(2025, 5, 21));
		assertThat(rows).containsExactly(new InboxRow("case-addition~8", "case-addition", "R7-001",
				ProposalKind.ADDITION, "住民チャット", StepKind.TABLE, "secretariat", "DX推進本部事務局", "見本 幸", "DX推進本部事務局",
				LocalDate.of(2025, 5, 17), LocalDate.of(2025, 5, 21), false, null, null));
		assertThat(this.inbox.find(List.of(Story.CHIEF.post(), Story.OFFICER.post()), ReadingWorld.TODAY)).isEmpty();
		assertThat(this.inbox.count(List.of(Story.SECRETARIAT.post(), Story.CHIEF.post()))).isEqualTo(1);
		assertThat(this.inbox.count(List.of())).isZero();
	}

	@Test
	void is_overdue_from_the_day_after_it_was_due() {
		assertThat(this.inbox.find(List.of(Story.SECRETARIAT.post()), LocalDate.of(2025, 5, 22)).getFirst().overdue())
			.isTrue();
	}

	@Test
	void what_waits_for_the_headquarters_waits_for_nobody_else() {
		List<PostId> chair = List.of(Story.CHAIR.post(), OrganisationQuery.HEADQUARTERS);
		CaseStory.tellMeeting(this.world);
		this.world.catchUp();
		assertThat(this.inbox.count(chair)).isEqualTo(3);
		assertThat(this.inbox.count(List.of(Story.DIRECTOR.post(), Story.CHIEF.post()))).isZero();
		assertThat(this.inbox.find(chair, ReadingWorld.TODAY)).extracting(InboxRow::meetingId)
			.containsOnly("meeting-1");
		CaseStory.tellEffects(this.world);
		this.world.catchUp();
		assertThat(this.inbox.count(chair)).isZero();
	}

	@Test
	void a_step_is_found_while_it_is_open() {
		assertThat(this.inbox.step(new StepId("case-addition~8"), ReadingWorld.TODAY)).map(InboxRow::stepKind)
			.hasValue(StepKind.TABLE);
		assertThat(this.inbox.step(new StepId("case-addition~1"), ReadingWorld.TODAY)).isEmpty();
	}

}
