package org.nawate.process.exploration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepKind;

/**
 * Where a case, its project, its meetings and its flow stand, told from outside. Two
 * sequences that end in the same situation have the same future.
 *
 * @param open the steps that the facts say are open, by kind
 * @param tasks where the engine waits for people
 * @param jobs how many things the engine waits for by itself
 * @param text the whole, for comparison
 */
record Situation(List<String> open, List<String> tasks, int jobs, boolean ended, int round, String text) {

	static Situation of(Facts facts, List<String> tasks, int jobs, long day) {
		List<String> open = OpenSteps.in(facts.proposal())
			.stream()
			.map((step) -> step.kind().taskId())
			.sorted()
			.toList();
		boolean ended = ended(facts);
		int round = (int) facts.ofCase(ProposalEvent.Submitted.class).count();
		String text = "day %d | %s | case %s | project %s | %s | circulation %s | engine %s +%d".formatted(day, open,
				phase(facts), facts.project().isEmpty() ? "none" : name(facts.project().getLast()),
				ended ? "" : meetings(facts), ended ? "" : circulation(facts), tasks, jobs);
		return new Situation(open, tasks, jobs, ended, round, text);
	}

	private static boolean ended(Facts facts) {
		return facts.proposal().stream().anyMatch((fact) -> switch (fact) {
			case ProposalEvent.Withdrawn e -> true;
			case ProposalEvent.TookEffect e -> true;
			case ProposalEvent.EffectAbandoned e -> true;
			case ProposalEvent.Resolved e -> e.resolution().result().name().equals("REFUSED");
			case ProposalEvent.ResolvedByCirculation e -> e.resolution().result().name().equals("REFUSED");
			case ProposalEvent.DecidedAlone e -> e.result().name().equals("REFUSED");
			default -> false;
		});
	}

	/** What the case's past still means for its future. */
	private static String phase(Facts facts) {
		Map<String, String> now = new TreeMap<>();
		for (ProposalEvent fact : facts.proposal()) {
			switch (fact) {
				case ProposalEvent.Submitted e -> {
					now.clear();
					now.put("round", Integer.toString(e.round()));
				}
				case ProposalEvent.TakenBack e -> now.put("acted", "taken back");
				case ProposalEvent.Endorsed e -> now.put("acted", "yes");
				case ProposalEvent.SentBack e -> now.put("acted", "sent back");
				case ProposalEvent.Screened e -> now.put("screened", scope(e.screening()));
				case ProposalEvent.Clarified e -> now.put("screened", scope(e.screening()));
				case ProposalEvent.Classified e -> now.put("class", e.classification().businessClass().name());
				case ProposalEvent.AuthorityDetermined e -> now.put("authority", e.authority().name());
				case ProposalEvent.ReferredToHeadquarters e -> now.put("authority", "referred");
				case ProposalEvent.DecidedAlone e -> now.put("resolved", e.result().name());
				case ProposalEvent.Tabled e -> now.put("tabled", e.meeting().value());
				case ProposalEvent.Untabled e -> now.remove("tabled");
				case ProposalEvent.Resolved e -> {
					now.remove("tabled");
					switch (e.resolution().result()) {
						// As if it had never been tabled; as if the line had sent it
						// back.
						case CARRIED_OVER -> {
						}
						case SENT_BACK -> now.put("acted", "sent back");
						default -> now.put("resolved", e.resolution().result().name());
					}
				}
				case ProposalEvent.PutInCirculation e -> now.put("circulated", "yes");
				case ProposalEvent.TakenFromCirculation e -> now.remove("circulated");
				case ProposalEvent.ResolvedByCirculation e -> {
					now.remove("circulated");
					now.put("resolved", e.resolution().result().name());
				}
				case ProposalEvent.ConditionsConfirmed e -> now.put("conditions", "met");
				case ProposalEvent.Withdrawn e -> {
					now.clear();
					now.put("end", "withdrawn");
				}
				case ProposalEvent.TookEffect e -> now.put("end", "in effect");
				case ProposalEvent.EffectRefused e -> now.put("end", "refused its effect");
				case ProposalEvent.EffectAbandoned e -> now.put("end", "abandoned");
				default -> {
				}
			}
		}
		Consultation consulted = Consultation.of(facts.proposal());
		if (ExplorationTest.ROUNDS > 1 || !consulted.waiting().isEmpty() || !consulted.objecting().isEmpty()) {
			// What was agreed to counts again only when the case comes once more.
			now.put("consulted", consulted.toString());
		}
		now.put("owed", openDuties(facts.proposal()).stream().map((duty) -> duty.kind().name()).toList().toString());
		return now.toString();
	}

	private static String scope(Screening screening) {
		return screening.departments().size() + "/" + screening.wideImpact();
	}

	private static String meetings(Facts facts) {
		Map<String, String> now = new TreeMap<>();
		for (MeetingEvent fact : facts.meetings()) {
			String meeting = fact.meeting().value();
			switch (fact) {
				case MeetingEvent.ItemTabled e -> now.put(meeting + " item", "open");
				case MeetingEvent.ItemTakenOff e -> {
					forget(now, meeting, "none");
					now.remove(meeting + " report " + e.item());
				}
				case MeetingEvent.AttendanceRecorded e -> {
					now.put(meeting + " present",
							e.attendance().stream().map(Attendance::presence).toList().toString());
					undecide(now, meeting);
				}
				case MeetingEvent.VotesRecorded e -> {
					undecide(now, meeting);
					e.votes().forEach((vote) -> now.put(meeting + " vote " + vote.post(), vote.ballot().name()));
				}
				case MeetingEvent.MemberRecused e -> {
					undecide(now, meeting);
					now.put(meeting + " recused " + e.post(), "yes");
					now.remove(meeting + " vote " + e.post());
				}
				case MeetingEvent.MemberReadmitted e -> {
					undecide(now, meeting);
					now.remove(meeting + " recused " + e.post());
				}
				case MeetingEvent.PresiderNamed e -> {
					undecide(now, meeting);
					now.put(meeting + " presider", e.post().value());
					undecide(now, meeting);
				}
				case MeetingEvent.Reconvened e ->
					now.put(meeting + " held", e.heldOn() + " " + e.startsAt() + " " + e.place());
				case MeetingEvent.ReportTabled e -> now.put(meeting + " report " + e.item(), "open");
				case MeetingEvent.ReportNoted e -> now.put(meeting + " report " + e.item(), "noted");
				case MeetingEvent.ItemResolved e -> forget(now, meeting, "resolved");
				case MeetingEvent.Closed e -> over(now, meeting);
				case MeetingEvent.Adjourned e -> over(now, meeting);
				case MeetingEvent.CalledOff e -> over(now, meeting);
				default -> now.put(meeting, name(fact));
			}
		}
		return now.toString();
	}

	/** Nothing follows from how a circulation went that is over. */
	private static String circulation(Facts facts) {
		Map<String, String> now = new TreeMap<>();
		for (CirculationEvent fact : facts.circulation()) {
			switch (fact) {
				case CirculationEvent.Started e -> now.put("sent", "round");
				case CirculationEvent.Answered e -> now.put(e.post().value(), e.answers().getFirst().stance().name());
				case CirculationEvent.Concluded e -> now.clear();
				case CirculationEvent.Cancelled e -> now.clear();
				default -> {
				}
			}
		}
		return facts.circulation().isEmpty() ? "none" : now.toString();
	}

	/** A deciding vote falls with the tie that it was given for. */
	private static void undecide(Map<String, String> now, String meeting) {
		now.remove(meeting + " vote " + now.getOrDefault(meeting + " presider", "member-1"));
	}

	/** Nothing follows from how a meeting went that is over. */
	private static void over(Map<String, String> now, String meeting) {
		now.keySet().removeIf((key) -> key.startsWith(meeting));
		now.put(meeting, "over");
	}

	/** Votes count for their item alone. */
	private static void forget(Map<String, String> now, String meeting, String item) {
		now.keySet().removeIf((key) -> key.startsWith(meeting + " vote "));
		now.put(meeting + " item", item);
	}

	/** What is still owed on the case. */
	static List<ProposalEvent.DutyImposed> openDuties(List<ProposalEvent> facts) {
		Set<Integer> done = facts.stream()
			.filter(ProposalEvent.DutyDischarged.class::isInstance)
			.map((fact) -> ((ProposalEvent.DutyDischarged) fact).number())
			.collect(Collectors.toSet());
		return facts.stream()
			.filter(ProposalEvent.DutyImposed.class::isInstance)
			.map(ProposalEvent.DutyImposed.class::cast)
			.filter((duty) -> !done.contains(duty.number()))
			.toList();
	}

	static String name(Object fact) {
		return (fact instanceof ProjectEvent.Classified e) ? "Classified" + e.classification().businessClass()
				: fact.getClass().getSimpleName();
	}

	/** The steps open by the facts alone. */
	static final class OpenSteps {

		private OpenSteps() {
		}

		static List<ProposalEvent.StepOpened> in(List<ProposalEvent> facts) {
			List<ProposalEvent.StepOpened> open = new java.util.ArrayList<>();
			for (ProposalEvent fact : facts) {
				switch (fact) {
					case ProposalEvent.StepOpened e -> open.add(e);
					case ProposalEvent.Endorsed e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.SentBack e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.Screened e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.Clarified e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.ConsultationAnswered e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.DecidedAlone e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.ReferredToHeadquarters e ->
						open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.Tabled e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.ConditionsConfirmed e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.Submitted e -> open.removeIf((step) -> step.kind() == StepKind.AMEND);
					case ProposalEvent.PutInCirculation e -> open.removeIf((step) -> step.step().equals(e.step()));
					case ProposalEvent.TakenFromCirculation e ->
						open.removeIf((step) -> step.kind() == StepKind.RESOLVE);
					case ProposalEvent.ResolvedByCirculation e ->
						open.removeIf((step) -> step.kind() == StepKind.RESOLVE);
					case ProposalEvent.Untabled e -> open.removeIf((step) -> step.kind() == StepKind.RESOLVE);
					case ProposalEvent.Resolved e -> open.removeIf((step) -> step.kind() == StepKind.RESOLVE);
					case ProposalEvent.TakenBack e -> open.clear();
					case ProposalEvent.Withdrawn e -> open.clear();
					default -> {
					}
				}
			}
			return open;
		}

	}

}
