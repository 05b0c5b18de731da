package org.nawate.app.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.VotingPolicy;

/**
 * Holds the meetings and circulations of the past again under other rules: who was there,
 * and what they said, stays. What the facts themselves do not come to under the rules of
 * their day is not judged.
 */
final class RulesReplay implements Function<PastFact, List<Judged>> {

	/** The facts that it needs, in the order of the store. */
	static final List<String> FACTS = List.of("meeting.Planned", "meeting.Convened", "meeting.Reconvened",
			"meeting.AttendanceRecorded", "meeting.PresiderNamed", "meeting.MemberRecused", "meeting.MemberReadmitted",
			"meeting.Opened", "meeting.Adjourned", "meeting.VotesRecorded", "meeting.ItemResolved",
			"circulation.Started", "circulation.Answered", "circulation.AnsweredByProxy", "circulation.SeatPassedOn",
			"circulation.SeatFellAway", "circulation.MemberRecused", "circulation.Concluded");

	private final RulesChange change;

	private final ObjectMapper json;

	private final Map<String, Hall> halls = new HashMap<>();

	RulesReplay(RulesChange change, ObjectMapper json) {
		this.change = change;
		this.json = json;
	}

	@Override
	public List<Judged> apply(PastFact fact) {
		Hall hall = this.halls.computeIfAbsent(fact.aggregate(), (unknown) -> new Hall());
		List<Judged> judged = switch (fact.name()) {
			case "meeting.Opened" -> opened(hall, true);
			case "meeting.Adjourned" -> opened(hall, false);
			case "meeting.ItemResolved" -> resolved(hall, read(fact, MeetingEvent.ItemResolved.class));
			case "circulation.Concluded" -> concluded(hall, read(fact, CirculationEvent.Concluded.class));
			default -> {
				remember(hall, fact);
				yield List.of();
			}
		};
		if (List.of("meeting.Adjourned", "circulation.Concluded").contains(fact.name())) {
			this.halls.remove(fact.aggregate());
		}
		return judged;
	}

	private void remember(Hall hall, PastFact fact) {
		switch (fact.name()) {
			case "meeting.Planned" -> hall.on(read(fact, MeetingEvent.Planned.class));
			case "meeting.Convened" -> hall.on(read(fact, MeetingEvent.Convened.class));
			case "meeting.Reconvened" -> hall.on(read(fact, MeetingEvent.Reconvened.class));
			case "meeting.AttendanceRecorded" -> hall.on(read(fact, MeetingEvent.AttendanceRecorded.class));
			case "meeting.PresiderNamed" -> hall.on(read(fact, MeetingEvent.PresiderNamed.class));
			case "meeting.MemberRecused" -> hall.on(read(fact, MeetingEvent.MemberRecused.class));
			case "meeting.MemberReadmitted" -> hall.on(read(fact, MeetingEvent.MemberReadmitted.class));
			case "meeting.VotesRecorded" -> hall.on(read(fact, MeetingEvent.VotesRecorded.class));
			case "circulation.Started" -> hall.on(read(fact, CirculationEvent.Started.class));
			case "circulation.Answered" -> hall.on(read(fact, CirculationEvent.Answered.class));
			case "circulation.AnsweredByProxy" -> hall.on(read(fact, CirculationEvent.AnsweredByProxy.class));
			case "circulation.SeatPassedOn" -> hall.on(read(fact, CirculationEvent.SeatPassedOn.class));
			case "circulation.SeatFellAway" -> hall.on(read(fact, CirculationEvent.SeatFellAway.class));
			case "circulation.MemberRecused" -> hall.on(read(fact, CirculationEvent.MemberRecused.class));
			default -> {
			}
		}
	}

	private List<Judged> opened(Hall hall, boolean opened) {
		Floor then = hall.floor(hall.rules(), 0);
		if (hall.isEmpty() || then.quorumMet() != opened) {
			return List.of();
		}
		Floor now = hall.floor(this.change.in(hall.rules()), 0);
		return List
			.of(new Judged(null, Map.of("present", now.present() + "/" + hall.seats(), "quorum", now.quorum() + ""),
					opened ? "open" : "adjourned", now.quorumMet() ? "open" : "adjourned"));
	}

	private List<Judged> resolved(Hall hall, MeetingEvent.ItemResolved e) {
		String was = switch (e.resolution().result()) {
			case APPROVED, CONDITIONAL -> "carried";
			case REFUSED -> "fallen";
			case CARRIED_OVER, SENT_BACK -> "";
		};
		if (!was.equals(verdict(hall, hall.floor(hall.rules(), e.item()), e.item()))) {
			return List.of();
		}
		Floor now = hall.floor(this.change.in(hall.rules()), e.item());
		VotingPolicy.Count count = now.count(hall.votes(e.item()));
		Map<String, String> inputs = new LinkedHashMap<>();
		inputs.put("present", now.present() + "/" + hall.seats());
		inputs.put("votes", count.votesFor() + "-" + count.votesAgainst() + "-" + count.abstentions());
		inputs.put("voters", String.valueOf(count.present()));
		return List.of(new Judged(e.proposal().value(), inputs, was, verdict(hall, now, e.item())));
	}

	private static String verdict(Hall hall, Floor floor, int item) {
		if (!floor.quorumMet()) {
			return "no-quorum";
		}
		if (floor.count(hall.votes(item)).carried()) {
			return "carried";
		}
		return floor.waitsForPresider(hall.votes(item)) ? "tie"
				: floor.couldStillCarry(hall.votes(item)) ? "votes-missing" : "fallen";
	}

	private List<Judged> concluded(Hall hall, CirculationEvent.Concluded e) {
		return e.outcomes().stream().flatMap((outcome) -> {
			String was = word(outcome.result());
			CirculationPolicy.Count then = hall.count(hall.rules(), outcome.item());
			if (!was.equals(word(CirculationPolicy.result(hall.rules(), hall.requests(), then)))) {
				return java.util.stream.Stream.<Judged>empty();
			}
			CirculationPolicy.Count now = hall.count(this.change.in(hall.rules()), outcome.item());
			Map<String, String> inputs = new LinkedHashMap<>();
			inputs.put("answered", now.answered() + "/" + now.members());
			inputs.put("votes", now.votesFor() + "-" + now.votesAgainst());
			inputs.put("voters", String.valueOf(now.voters()));
			return java.util.stream.Stream.of(new Judged(outcome.proposal().value(), inputs, was,
					word(CirculationPolicy.result(this.change.in(hall.rules()), hall.requests(), now))));
		}).toList();
	}

	/** Whether an approval has conditions stands in what was circulated. */
	private static String word(ItemOutcome.Result result) {
		return switch (result) {
			case APPROVED, CONDITIONAL -> "carried";
			case REFUSED -> "fallen";
			case TO_MEETING -> "to-meeting";
			case LAPSED -> "lapsed";
		};
	}

	private <T> T read(PastFact fact, Class<T> type) {
		try {
			return this.json.treeToValue(fact.payload(), type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
