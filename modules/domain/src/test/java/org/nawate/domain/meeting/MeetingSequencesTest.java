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
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;
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
		boolean closed = happened.stream().anyMatch(MeetingEvent.Closed.class::isInstance);
		if (percent(chance, closed ? 85 : 5)) {
			return minutes(chance);
		}
		ProposalId proposal = any(chance, CASE, SECOND_CASE);
		int item = 1 + chance.nextInt(2);
		return switch (chance.nextInt(17)) {
			case 16 -> changed(chance);
			case 12 -> seated(chance, item);
			case 13 -> new MeetingCommand.ResolveTogether(MEETING, SECRETARIAT,
					percent(chance, 50) ? List.of(item) : List.of(1, 2), Session.result(Result.APPROVED));
			case 14 -> reports(chance, happened);
			case 15 -> percent(chance, 50)
					? new MeetingCommand.Reschedule(MEETING, SECRETARIAT, DECIDED, "14:00", "大会議室", "都合", DRAFTED)
					: new MeetingCommand.OrderAgenda(MEETING, SECRETARIAT, any(chance, List.of(2, 1), List.of(1)),
							DRAFTED);
			case 0, 1 -> new MeetingCommand.PutOnAgenda(MEETING, SECRETARIAT, proposal, "案件", DRAFTED);
			case 2 -> new MeetingCommand.TakeOffAgenda(MEETING, SECRETARIAT, proposal, "取下げ", DRAFTED);
			case 3 -> Session.convene(Session.seats(1 + chance.nextInt(12)), rules(chance), "", DRAFTED);
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
			case 2 -> Session.convene(Session.seats(3 + chance.nextInt(4)), rules(chance), "", DRAFTED);
			case 3 -> new MeetingCommand.RecordAttendance(MEETING, SECRETARIAT, Session.present(3));
			default -> new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED);
		};
	}

	private static Act minutes(Random chance) {
		int version = 1 + chance.nextInt(2);
		int seat = chance.nextInt(3);
		return switch (chance.nextInt(5)) {
			case 0, 1 -> new MeetingCommand.DraftMinutes(MEETING, SECRETARIAT, "案", Session.seat(1), DECIDED);
			case 2 -> new MeetingCommand.EditMinutes(MEETING, SECRETARIAT, version, "案" + chance.nextInt(3), DECIDED);
			default -> new MeetingCommand.ConfirmMinutes(MEETING,
					Actor.of("p" + seat, "本部員", Session.seat(seat).value(), "部長"), version, DECIDED);
		};
	}

	private static Act changed(Random chance) {
		return switch (chance.nextInt(5)) {
			case 0 -> percent(chance, 30) ? new MeetingCommand.CallOff(MEETING, SECRETARIAT, "中止", DRAFTED)
					: new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED);
			case 1, 2 -> new MeetingCommand.IssuePapers(MEETING, SECRETARIAT, "hash" + chance.nextInt(3), 1, 1,
					any(chance, "", "差替え"), DRAFTED);
			default -> new MeetingCommand.Reconvene(MEETING, SECRETARIAT, any(chance, DECIDED, DECIDED.plusDays(1)),
					any(chance, "10:00", "14:00"), "庁議室", "都合", Session.seats(3 + chance.nextInt(4)), rules(chance),
					DECIDED, "", DRAFTED);
		};
	}

	private static HeadquartersRules rules(Random chance) {
		return new HeadquartersRules(3, any(chance, QuorumRule.values()), any(chance, VotingRule.values()),
				percent(chance, 50), percent(chance, 50), any(chance, TieRule.values()), percent(chance, 50),
				any(chance, RecusalRule.values()));
	}

	private static Act seated(Random chance, int item) {
		PostId post = Session.seat(chance.nextInt(4));
		return switch (chance.nextInt(3)) {
			case 0 -> new MeetingCommand.NamePresider(MEETING, SECRETARIAT, post, DECIDED);
			case 1 -> new MeetingCommand.RecuseMember(MEETING, SECRETARIAT, item, post, "利害関係", DECIDED);
			default -> new MeetingCommand.ReadmitMember(MEETING, SECRETARIAT, item, post, "誤り", DECIDED);
		};
	}

	private static Act reports(Random chance, List<MeetingEvent> happened) {
		int last = happened.stream()
			.filter(MeetingEvent.ReportTabled.class::isInstance)
			.mapToInt((fact) -> ((MeetingEvent.ReportTabled) fact).item())
			.max()
			.orElse(0);
		return switch (chance.nextInt(3)) {
			case 0 -> new MeetingCommand.PutReportOnAgenda(MEETING, SECRETARIAT, SECOND_CASE, 1, "報告", DRAFTED);
			case 1 -> new MeetingCommand.TakeOffReport(MEETING, SECRETARIAT, last, "次回", DRAFTED);
			default -> new MeetingCommand.NoteReports(MEETING, SECRETARIAT, List.of(last), "", DECIDED);
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
		Map<Integer, Set<PostId>> recused = new HashMap<>();
		Set<Integer> settled = new HashSet<>();
		HeadquartersRules rules = HeadquartersRules.usual();
		boolean open = false;
		boolean over = false;
		int version = 0;
		int issues = 0;
		boolean fixed = false;
		Set<String> confirmed = new HashSet<>();
		for (MeetingEvent event : happened) {
			boolean afterwards = event instanceof MeetingEvent.MinutesDrafted
					|| event instanceof MeetingEvent.MinutesEdited || event instanceof MeetingEvent.MinutesConfirmed
					|| event instanceof MeetingEvent.MinutesFixed;
			assertThat(over).as("nothing but minutes after the end").isEqualTo(afterwards);
			switch (event) {
				case MeetingEvent.Planned e -> assertThat(happened.indexOf(e)).isZero();
				case MeetingEvent.Rescheduled e -> assertThat(seats).isEmpty();
				case MeetingEvent.ItemTabled e ->
					assertThat(items.put(e.item(), e.proposal())).as("numbers are given once").isNull();
				case MeetingEvent.ReportTabled e ->
					assertThat(items.put(e.item(), e.proposal())).as("numbers are given once").isNull();
				case MeetingEvent.ItemTakenOff e -> assertThat(settled).doesNotContain(e.item());
				case MeetingEvent.AgendaOrdered e -> assertThat(items.keySet()).containsAll(e.items());
				case MeetingEvent.Convened e -> {
					assertThat(seats).isEmpty();
					e.seats().forEach((seat) -> seats.add(seat.post()));
					rules = java.util.Objects.requireNonNull(e.rules());
					assertThat(e.quorum()).isEqualTo(rules.quorum().required(seats.size()));
				}
				case MeetingEvent.Reconvened e -> {
					assertThat(seats).isNotEmpty();
					assertThat(open).isFalse();
					seats.clear();
					e.seats().forEach((seat) -> seats.add(seat.post()));
					recused.values().forEach((posts) -> posts.retainAll(seats));
					rules = e.rules();
					if (!e.heldOn().equals(e.before())) {
						presence.clear();
					}
				}
				case MeetingEvent.PapersIssued e -> {
					assertThat(e.issue()).isEqualTo(++issues);
					assertThat(e.issue() == 1 || !e.reason().isBlank()).isTrue();
					assertThat(items.keySet()).containsAll(e.items());
				}
				case MeetingEvent.AttendanceRecorded e -> e.attendance().forEach((a) -> {
					assertThat(seats).contains(a.post());
					presence.put(a.post(), a.presence());
				});
				case MeetingEvent.PresiderNamed e -> assertThat(presence.get(e.post())).isEqualTo(Presence.PRESENT);
				case MeetingEvent.MemberRecused e -> {
					assertThat(settled).doesNotContain(e.item());
					assertThat(recused.computeIfAbsent(e.item(), (item) -> new HashSet<>()).add(e.post())).isTrue();
				}
				case MeetingEvent.MemberReadmitted e ->
					assertThat(recused.getOrDefault(e.item(), new HashSet<>()).remove(e.post())).isTrue();
				case MeetingEvent.Opened e -> {
					int present = present(seats, presence, Set.of(), rules);
					assertThat(present).isGreaterThanOrEqualTo(rules.quorum().required(seats.size()))
						.isEqualTo(e.present());
					open = true;
				}
				case MeetingEvent.VotesRecorded e -> {
					Set<PostId> out = recused.getOrDefault(e.item(), Set.of());
					assertThat(open && hasQuorum(seats, presence, out, rules) && !settled.contains(e.item())).isTrue();
					boolean proxies = rules.proxyVotes();
					assertThat(e.votes())
						.allMatch((vote) -> !out.contains(vote.post()) && (presence.get(vote.post()) == Presence.PRESENT
								|| (proxies && presence.get(vote.post()) == Presence.PROXY)));
				}
				case MeetingEvent.ItemResolved e -> {
					Set<PostId> out = recused.getOrDefault(e.item(), Set.of());
					assertThat(open && hasQuorum(seats, presence, out, rules) && settled.add(e.item())).isTrue();
					assertThat(e.proposal()).isEqualTo(items.get(e.item()));
					assertThat(e.present()).isEqualTo(present(seats, presence, out, rules));
					fits(e, rules);
				}
				case MeetingEvent.ReportNoted e -> assertThat(open && settled.add(e.item())).isTrue();
				case MeetingEvent.MinutesDrafted e -> assertThat(version++).isZero();
				case MeetingEvent.MinutesEdited e -> {
					assertThat(fixed).isFalse();
					assertThat(e.version()).isEqualTo(++version);
					confirmed.clear();
				}
				case MeetingEvent.MinutesConfirmed e -> {
					assertThat(fixed).isFalse();
					assertThat(e.version()).isEqualTo(version);
					assertThat(confirmed.add(e.by().person().value())).isTrue();
				}
				case MeetingEvent.MinutesFixed e -> {
					assertThat(confirmed).hasSize(2);
					fixed = true;
				}
				case MeetingEvent.Closed e -> over = true;
				case MeetingEvent.CalledOff e -> {
					assertThat(open).isFalse();
					over = true;
				}
				case MeetingEvent.Adjourned e -> {
					assertThat(seats).isNotEmpty();
					assertThat(settled).isEmpty();
					over = true;
				}
			}
		}
	}

	private static boolean hasQuorum(Set<PostId> seats, Map<PostId, Presence> presence, Set<PostId> recused,
			HeadquartersRules rules) {
		int base = (rules.recusal() == RecusalRule.QUORUM_OF_THE_REST) ? seats.size() - recused.size() : seats.size();
		return present(seats, presence, recused, rules) >= rules.quorum().required(base);
	}

	private static int present(Set<PostId> seats, Map<PostId, Presence> presence, Set<PostId> recused,
			HeadquartersRules rules) {
		return (int) seats.stream()
			.filter((seat) -> !recused.contains(seat) && (presence.get(seat) == Presence.PRESENT
					|| (rules.proxyCounts() && presence.get(seat) == Presence.PROXY)))
			.count();
	}

	private static void fits(MeetingEvent.ItemResolved e, HeadquartersRules rules) {
		VotingPolicy.Count count = e.count();
		boolean enough = rules.voting().carries(count.votesFor(), count.present());
		boolean tie = rules.voting().isTie(count.votesFor(), count.present());
		assertThat(count.tie()).isEqualTo(tie);
		assertThat(count.carried())
			.isEqualTo(enough || (count.carried() && tie && rules.tie() == TieRule.CHAIR_DECIDES));
		if (e.resolution().result().approves()) {
			assertThat(count.carried()).isTrue();
		}
		if (e.resolution().result() == Result.REFUSED) {
			assertThat(count.carried()).isFalse();
			assertThat(count.present()).isPositive();
			assertThat(count.cast()).isPositive();
		}
	}

}
