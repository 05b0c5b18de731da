package org.nawate.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Rehearsal.percent;
import static org.nawate.domain.Samples.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.ItemResolution.Result;

/** Whatever is asked of a meeting in whatever order, these hold. */
class MeetingSequencesTest {

	@Test
	void no_sequence_of_commands_breaks_a_meeting() {
		new Rehearsal<>(Meeting.class, Meeting::new, MeetingEvent.class).play(30, MeetingSequencesTest::next,
				MeetingSequencesTest::holds);
	}

	private static Act next(Random chance, List<MeetingEvent> happened) {
		if (happened.isEmpty() || (happened.size() < 5 && percent(chance, 60))) {
			return opening(chance, happened.size());
		}
		ProposalId proposal = any(chance, CASE, SECOND_CASE);
		int item = 1 + chance.nextInt(2);
		return switch (chance.nextInt(12)) {
			case 0, 1 -> new MeetingCommand.PutOnAgenda(MEETING, SECRETARIAT, proposal, "案件", DRAFTED);
			case 2 -> new MeetingCommand.TakeOffAgenda(MEETING, SECRETARIAT, proposal, "取下げ", DRAFTED);
			case 3 -> new MeetingCommand.Convene(MEETING, SECRETARIAT, Session.seats(1 + chance.nextInt(12)), DRAFTED);
			case 4 -> Session.attend(Session.seat(chance.nextInt(7)), any(chance, Presence.values()), "代理");
			case 5, 6 -> new MeetingCommand.RecordVotes(MEETING, SECRETARIAT, item, someVotes(chance));
			case 7 -> new MeetingCommand.RecordVotes(MEETING, SECRETARIAT, item,
					List.of(new Vote(Session.CHAIR, any(chance, Ballot.values()))));
			case 8, 9 ->
				new MeetingCommand.Resolve(MEETING, SECRETARIAT, item, Session.result(any(chance, Result.values())));
			case 10 -> new MeetingCommand.Close(MEETING, SECRETARIAT, DECIDED);
			default -> percent(chance, 20) ? new MeetingCommand.Adjourn(MEETING, SECRETARIAT, "流会", DECIDED)
					: new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED);
		};
	}

	private static Act opening(Random chance, int stage) {
		return switch (stage) {
			case 0 -> new MeetingCommand.Plan(MEETING, SECRETARIAT, "推進本部会議", DECIDED, "10:00", "庁議室",
					any(chance, QuorumRule.values()));
			case 1 -> new MeetingCommand.PutOnAgenda(MEETING, SECRETARIAT, CASE, "案件", DRAFTED);
			case 2 -> new MeetingCommand.Convene(MEETING, SECRETARIAT, Session.seats(3 + chance.nextInt(4)), DRAFTED);
			case 3 -> new MeetingCommand.RecordAttendance(MEETING, SECRETARIAT, Session.present(3));
			default -> new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED);
		};
	}

	private static List<Vote> someVotes(Random chance) {
		List<Vote> votes = new ArrayList<>();
		for (int seat = 1; seat <= 2 + chance.nextInt(4); seat++) {
			if (percent(chance, 80)) {
				votes.add(new Vote(Session.seat(seat), any(chance, Ballot.values())));
			}
		}
		return votes;
	}

	private static void holds(List<MeetingEvent> happened) {
		Set<PostId> seats = new HashSet<>();
		Map<PostId, Presence> presence = new HashMap<>();
		Map<Integer, ProposalId> items = new HashMap<>();
		Set<Integer> resolved = new HashSet<>();
		boolean open = false;
		boolean over = false;
		int quorum = 0;
		for (MeetingEvent event : happened) {
			assertThat(over).as("nothing after the end").isFalse();
			int present = (int) seats.stream()
				.filter((seat) -> presence.getOrDefault(seat, Presence.ABSENT).counts())
				.count();
			switch (event) {
				case MeetingEvent.Planned e -> assertThat(happened.indexOf(e)).isZero();
				case MeetingEvent.ItemTabled e ->
					assertThat(items.put(e.item(), e.proposal())).as("numbers are given once").isNull();
				case MeetingEvent.ItemTakenOff e -> assertThat(resolved).doesNotContain(e.item());
				case MeetingEvent.Convened e -> {
					assertThat(seats).isEmpty();
					e.seats().forEach((seat) -> seats.add(seat.post()));
					quorum = e.quorum();
				}
				case MeetingEvent.AttendanceRecorded e -> e.attendance().forEach((a) -> {
					assertThat(seats).contains(a.post());
					presence.put(a.post(), a.presence());
				});
				case MeetingEvent.Opened e -> {
					assertThat(present).isGreaterThanOrEqualTo(quorum).isEqualTo(e.present());
					open = true;
				}
				case MeetingEvent.VotesRecorded e -> {
					assertThat(open && present >= quorum && !resolved.contains(e.item())).isTrue();
					e.votes().forEach((vote) -> assertThat(presence.get(vote.post())).matches(Presence::counts));
				}
				case MeetingEvent.ItemResolved e -> {
					assertThat(open && present >= quorum && resolved.add(e.item())).isTrue();
					assertThat(e.proposal()).isEqualTo(items.get(e.item()));
					fits(e);
				}
				case MeetingEvent.Closed e -> over = true;
				case MeetingEvent.Adjourned e -> {
					assertThat(resolved).isEmpty();
					over = true;
				}
			}
		}
	}

	private static void fits(MeetingEvent.ItemResolved e) {
		VotingPolicy.Count count = e.count();
		boolean majority = count.votesFor() * 2 > count.present();
		if (e.resolution().result().approves()) {
			assertThat(majority || (count.tie() && count.carried())).isTrue();
		}
		if (e.resolution().result() == Result.REFUSED) {
			assertThat(majority).isFalse();
			assertThat(count.present()).isPositive();
			assertThat(count.cast()).isPositive();
		}
		assertThat(count.tie()).isEqualTo(count.votesFor() > 0 && count.votesFor() * 2 == count.present());
	}

}
