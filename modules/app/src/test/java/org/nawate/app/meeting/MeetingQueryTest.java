package org.nawate.app.meeting;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.proposal.ProposalKind;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final MeetingQuery meetings = this.world.the(MeetingQuery.class);

	@BeforeEach
	void tell() {
		Story.tellOrganisation(this.world);
		Story.tellImport(this.world);
		CaseStory.tellAdditionUpToTheMeeting(this.world);
		CaseStory.tellMeeting(this.world);
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void tells_who_is_present_and_whether_that_is_enough() {
		MeetingView meeting = this.meetings.find(CaseStory.MEETING).orElseThrow();
		assertThat(meeting.state()).isEqualTo(MeetingState.OPEN);
		assertThat(meeting.seatCount()).isEqualTo(3);
		assertThat(meeting.present()).isEqualTo(2);
		assertThat(meeting.quorum()).isEqualTo(2);
		assertThat(meeting.quorumMet()).isTrue();
		assertThat(meeting.lacking()).isZero();
		assertThat(meeting.seats()).extracting(MeetingView.SeatView::presence)
			.containsExactly(Presence.PRESENT, Presence.PROXY, Presence.ABSENT);
		assertThat(meeting.seats().get(1).proxyName()).isEqualTo("代理 人");
	}

	@Test
	void keeps_the_agenda_with_what_was_taken_off() {
		MeetingView meeting = this.meetings.find(CaseStory.MEETING).orElseThrow();
		assertThat(meeting.items()).extracting(MeetingView.AgendaItem::item).containsExactly(1, 2, 3, 4);
		MeetingView.AgendaItem first = meeting.items().getFirst();
		assertThat(first.proposalNumber()).isEqualTo("R7-001");
		assertThat(first.kind()).isEqualTo(ProposalKind.ADDITION);
		assertThat(first.isOpen()).isTrue();
		assertThat(first.count().present()).isEqualTo(1);
		assertThat(first.votes()).hasSize(3).allSatisfy((vote) -> assertThat(vote.ballot()).isNull());
		assertThat(meeting.items().get(2).takenOff()).isEqualTo("資料待ち");
		assertThat(meeting.items().get(2).isOpen()).isFalse();
	}

	@Test
	void keeps_votes_and_resolutions_with_the_count_they_rest_on() {
		CaseStory.tellEffects(this.world);
		this.world.catchUp();
		MeetingView meeting = this.meetings.find(CaseStory.MEETING).orElseThrow();
		assertThat(meeting.state()).isEqualTo(MeetingState.CLOSED);
		MeetingView.AgendaItem first = meeting.items().getFirst();
		assertThat(first.resolution()).isNotNull();
		assertThat(first.count().votesFor()).isEqualTo(1);
		assertThat(first.resolvedAt()).isPositive();
		assertThat(this.meetings.list()).containsExactly(
				new MeetingRow("meeting-1", "第1回推進本部会議", CaseStory.DECIDED, "10:00", "庁議室", MeetingState.CLOSED, 3, 3));
		assertThat(this.meetings.takingItems()).isEmpty();
	}

	@Test
	void tells_rules_order_recusals_and_who_presides() {
		CaseStory.tellEffects(this.world);
		CaseStory.tellFloor(this.world);
		this.world.catchUp();
		MeetingView meeting = this.meetings.find(new MeetingId("meeting-2")).orElseThrow();
		assertThat(meeting.heldOn()).isEqualTo(CaseStory.DECIDED.plusDays(14));
		assertThat(meeting.place()).isEqualTo("大会議室");
		assertThat(meeting.convocation()).isNotNull();
		assertThat(meeting.convocation().urgency()).isEqualTo("急を要するため");
		assertThat(meeting.items()).extracting(MeetingView.AgendaItem::item).containsExactly(2, 1);
		assertThat(meeting.reports().getFirst().noted()).isEqualTo("了承した");
		assertThat(meeting.seats().stream().filter(MeetingView.SeatView::presides).map(MeetingView.SeatView::postId))
			.containsExactly(Story.DIRECTOR.post().value());
		MeetingView.AgendaItem decision = meeting.takenOff().getFirst();
		assertThat(decision.recusals()).extracting(MeetingView.Recusal::reason).containsExactly("自課の案件");
		assertThat(decision.present()).isEqualTo(1);
		assertThat(decision.quorumMet()).isFalse();
		assertThat(decision.votes()).noneMatch(MeetingView.SeatVote::mayCast);
		assertThat(meeting.state()).isEqualTo(MeetingState.CONFIRMED);
	}

	@Test
	void points_out_who_sits_for_the_department_that_drafted_the_case() {
		MeetingView meeting = this.meetings.find(CaseStory.MEETING).orElseThrow();
		assertThat(meeting.items().getFirst().interested()).contains(Story.DIRECTOR.post().value(),
				Story.CHIEF.post().value());
	}

	@Test
	void an_unknown_meeting_is_not_found() {
		assertThat(this.meetings.find(new MeetingId("none"))).isEmpty();
	}

}
