package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.TestStandIns;
import org.nawate.process.inbox.FlowRejection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody decides on their own draft: not in another post, not in another's place, not as
 * a delegate, not in a seat of the headquarters.
 */
@City.Test
class OwnDraftTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final Outcome OWN = Outcome.refused(ProposalRejection.OWN_DRAFT);

	@Autowired
	private Stories stories;

	@Autowired
	private TestStandIns standIns;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void it_is_today() {
		this.clock.set(TODAY);
	}

	@AfterEach
	void everybody_is_back() {
		this.standIns.forget();
	}

	/** Who drafts all cases of the stories, in any post. */
	private static Actor author(String post) {
		return Actor.of("officer-1", "起案 花子", post, post);
	}

	@Test
	void not_in_any_post_of_the_line_nor_of_the_secretariat() {
		CaseStory story = this.stories.raisedKgi(TODAY).submit();
		assertThat(story.desk()
			.act(new ProposalCommand.Endorse(story.id(), author("section-chief"), story.step().step(), "", TODAY)))
			.isEqualTo(OWN);
		story.endorse();
		assertThat(story.desk()
			.act(new ProposalCommand.SendBack(story.id(), author("director"), story.step().step(), "理由", List.of(),
					TODAY)))
			.isEqualTo(OWN);
		story.endorse().screen(1, null);
		assertThat(story.desk()
			.act(new ProposalCommand.DecideAlone(story.id(), author("secretariat"), story.step().step(),
					SoleResult.APPROVED, "", null, TODAY, false, TODAY)))
			.isEqualTo(OWN);
		assertThat(story.desk()
			.act(new ProposalCommand.ReferToHeadquarters(story.id(), author("secretariat"), story.step().step(), "理由",
					TODAY)))
			.isEqualTo(OWN);
	}

	@Test
	void not_in_the_place_of_whoever_decides_in_whatever_capacity() {
		for (Capacity capacity : List.of(Capacity.STAND_IN, Capacity.DELEGATE)) {
			CaseStory story = this.stories.raisedKgi(TODAY).submit().endorse().endorse().screen(1, null);
			this.standIns.allow("deputy", story.step().post().value(), capacity);
			assertThat(story.desk()
				.act(new ProposalCommand.DecideAlone(story.id(), author("deputy").inPlaceOf(story.step().postTitle()),
						story.step().step(), SoleResult.APPROVED, "", null, TODAY, false, TODAY)))
				.isEqualTo(OWN);
			assertThat(story.waitsAt()).containsExactly("decide-alone");
		}
	}

	@Test
	void not_in_a_seat_of_the_headquarters() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit().endorse().endorse().screen(1, null).table();
		MeetingId meeting = story.meeting();
		List<Seat> seats = List.of(seat("member-1", "member-1", true), seat("member-2", "officer-1", false),
				seat("member-3", "member-3", false));
		story.accepted(new MeetingCommand.Convene(meeting, Stories.SECRETARIAT, seats, HeadquartersRules.usual(), TODAY,
				"", TODAY));
		story.accepted(new MeetingCommand.RecordAttendance(meeting, Stories.SECRETARIAT,
				seats.stream().map((seat) -> new Attendance(seat.post(), Presence.PRESENT, "")).toList()));
		story.accepted(new MeetingCommand.Open(meeting, Stories.SECRETARIAT, TODAY));
		assertThat(story.desk().act(votes(meeting, Ballot.FOR)))
			.isEqualTo(new Outcome.Refused(FlowRejection.AUTHOR_VOTES, List.of("member-2")));
		story.accepted(votes(meeting, Ballot.ABSTAIN));
	}

	private static MeetingCommand.RecordVotes votes(MeetingId meeting, Ballot ofAuthor) {
		return new MeetingCommand.RecordVotes(meeting, Stories.SECRETARIAT, 1,
				List.of(new Vote(new PostId("member-2"), ofAuthor), new Vote(new PostId("member-3"), Ballot.FOR)));
	}

	private static Seat seat(String post, String person, boolean chair) {
		return new Seat(new PostId(post), post, new PersonId(person), person, chair);
	}

}
