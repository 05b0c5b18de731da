package org.nawate.ledger.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leaves out and changes, one after another, what decisions rest on in a real history: no
 * such fact and no such figure can go or be another one without the rules telling.
 */
class GovernanceProbeTest {

	/** How often each kind is tried: the first ones. */
	private static final int TRIES = 2;

	private static final Set<String> LEFT_OUT = Set.of("proposal.Drafted", "proposal.Submitted", "proposal.Endorsed",
			"proposal.Screened", "proposal.SectionsAsked", "proposal.ConsultationAnswered", "proposal.Classified",
			"proposal.DecidedAlone", "proposal.Tabled", "proposal.PutInCirculation", "proposal.Resolved",
			"proposal.ResolvedByCirculation", "proposal.ConditionsConfirmed", "proposal.TookEffect", "meeting.Planned",
			"meeting.ItemTabled", "meeting.Convened", "meeting.AttendanceRecorded", "meeting.Opened",
			"meeting.VotesRecorded", "meeting.ItemResolved", "meeting.MemberRecused", "meeting.ReportNoted",
			"meeting.MinutesConfirmed", "circulation.Started", "circulation.Answered", "circulation.Concluded",
			"project.Enrolled", "project.Proposed", "project.Added", "project.Activated", "project.KgiRevised",
			"project.Renamed", "project.Suspended", "project.Completed", "project.SplitInto", "project.BranchedOff",
			"project.TookOver", "project.MergedInto", "project.Reclassified", "project.Corrected", "project.Refused",
			"project.Withdrawn", "plan.EditionTakenOver", "plan.EditionGathered", "plan.NumberAssigned",
			"organisation.MemberSeated");

	/** By event, the members on which a decision rests, with all that is in them. */
	private static final Map<String, List<String>> CHANGED = Map.ofEntries(
			Map.entry("proposal.Submitted", List.of("change", "round")),
			Map.entry("proposal.Endorsed", List.of("by", "step", "kind")),
			Map.entry("proposal.Screened", List.of("by.person", "by.post", "step")),
			Map.entry("proposal.Classified", List.of("classification")),
			Map.entry("proposal.AuthorityDetermined",
					List.of("authority", "changeKind", "rule", "tableHash", "tableSays")),
			Map.entry("proposal.ConsultationAnswered", List.of("by.person", "by.post", "post", "round", "step")),
			Map.entry("proposal.Tabled", List.of("meeting", "item", "step")),
			Map.entry("proposal.Resolved", List.of("meeting", "item", "resolution", "effectiveOn")),
			Map.entry("proposal.DecidedAlone", List.of("authority", "effectiveOn", "result", "by.person", "by.post")),
			Map.entry("proposal.TookEffect", List.of("effectiveOn")),
			Map.entry("meeting.Convened", List.of("rules", "quorum", "seats[0]", "seats[1]")),
			Map.entry("meeting.AttendanceRecorded", List.of("attendance[0].post", "attendance[0].presence")),
			Map.entry("meeting.Opened", List.of("present", "quorum", "openedOn")),
			Map.entry("meeting.VotesRecorded", List.of("item", "votes")),
			Map.entry("meeting.ItemResolved", List.of("count", "item", "present", "quorum", "proposal", "resolution")),
			Map.entry("meeting.MinutesConfirmed", List.of("by.person", "by.post", "version")),
			Map.entry("circulation.Answered", List.of("answers[0].stance", "answers[0].item", "by.person", "post")),
			Map.entry("circulation.Concluded", List.of("outcomes", "decidedOn", "documentNumber")),
			Map.entry("project.Enrolled",
					List.of("authority", "businessClass", "kgi", "name", "owner", "number", "measure")),
			Map.entry("project.Added",
					List.of("authority", "businessClass", "kgi", "name", "owner", "number", "measure", "decidedOn",
							"effectiveOn")),
			Map.entry("project.KgiRevised", List.of("")), Map.entry("project.Renamed", List.of("")),
			Map.entry("project.Reclassified", List.of("")), Map.entry("project.Corrected", List.of("")),
			Map.entry("project.BranchedOff", List.of("")), Map.entry("project.Completed", List.of("")),
			Map.entry("project.Suspended", List.of("")), Map.entry("project.TookOver", List.of("")),
			Map.entry("project.MergedInto", List.of("")), Map.entry("project.SplitInto", List.of("")));

	@Test
	void no_fact_that_a_decision_rests_on_can_be_left_out() {
		RecordedHistory real = new RecordedHistory();
		Map<String, Integer> tried = new HashMap<>();
		List<String> unseen = new ArrayList<>();
		for (int i = 0; i < real.entries.size(); i++) {
			RecordedHistory.Entry entry = real.entries.get(i);
			if (LEFT_OUT.contains(entry.event()) && tried.merge(entry.event(), 1, Integer::sum) <= TRIES) {
				RecordedHistory bent = new RecordedHistory();
				bent.entries.remove(i);
				if (bent.judged().isEmpty()) {
					unseen.add(entry.toString());
				}
			}
		}
		assertThat(tried.keySet()).isEqualTo(new TreeSet<>(LEFT_OUT));
		assertThat(unseen).isEmpty();
	}

	@Test
	void no_figure_that_a_decision_rests_on_can_be_another_one() {
		RecordedHistory real = new RecordedHistory();
		Set<String> tried = new TreeSet<>();
		List<String> unseen = new ArrayList<>();
		for (int i = 0; i < real.entries.size(); i++) {
			RecordedHistory.Entry entry = real.entries.get(i);
			List<String> members = CHANGED.getOrDefault(entry.event(), List.of());
			for (String path : paths("", entry.json())) {
				if (members.stream().anyMatch((member) -> isWithin(path, member))
						&& tried.add(entry.event() + " " + path)) {
					RecordedHistory bent = new RecordedHistory();
					bent.entries.set(i, entry.saying(RecordedHistory.canonical(bend("", entry.json(), path))));
					if (bent.judged().isEmpty()) {
						unseen.add(path + " of " + entry);
					}
				}
			}
		}
		assertThat(tried).hasSizeGreaterThan(200);
		assertThat(unseen).isEmpty();
	}

	private static boolean isWithin(String path, String member) {
		return member.isEmpty() || path.equals(member) || path.startsWith(member + ".")
				|| path.startsWith(member + "[");
	}

	private static List<String> paths(String at, Json json) {
		List<String> all = new ArrayList<>();
		switch (json) {
			case JsonObject object -> object.members()
				.forEach((name, value) -> all.addAll(paths(at.isEmpty() ? name : at + "." + name, value)));
			case JsonArray array -> {
				for (int i = 0; i < array.elements().size(); i++) {
					all.addAll(paths(at + "[" + i + "]", array.elements().get(i)));
				}
			}
			default -> all.add(at);
		}
		return all;
	}

	private static Json bend(String at, Json json, String path) {
		return switch (json) {
			case JsonObject object -> {
				TreeMap<String, Json> members = new TreeMap<>();
				object.members()
					.forEach((name, value) -> members.put(name,
							bend(at.isEmpty() ? name : at + "." + name, value, path)));
				yield new JsonObject(members);
			}
			case JsonArray array -> {
				List<Json> elements = new ArrayList<>();
				for (int i = 0; i < array.elements().size(); i++) {
					elements.add(bend(at + "[" + i + "]", array.elements().get(i), path));
				}
				yield new JsonArray(elements);
			}
			default -> at.equals(path) ? another(json) : json;
		};
	}

	private static Json another(Json json) {
		return switch (json) {
			case JsonString text ->
				new JsonString(text.value().matches("\\d{4}-\\d\\d-\\d\\d") ? "2026-11-20" : text.value() + "x");
			case JsonNumber number -> new JsonNumber(number.value() + 1);
			case JsonBoolean flag -> new JsonBoolean(!flag.value());
			default -> json;
		};
	}

}
