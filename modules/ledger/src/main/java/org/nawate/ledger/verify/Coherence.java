package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.verify.Finding.Code;

/**
 * Whether what a bundle says of itself fits what it shows. Its maker may hold the city's
 * key: what it is about, when it was made, and which files lie in it decide what is
 * missed in it and what readers take for part of the record.
 */
final class Coherence {

	private static final Pattern ENTRY = Pattern.compile("checkpoint\\.txt|checkpoints\\.txt|keys\\.txt|events\\.jsonl"
			+ "|proofs\\.jsonl|consistency\\.jsonl|index\\.html|bundle\\.pdf|bundle\\.json|bundle\\.note"
			+ "|models/[0-9a-f]{64}\\.(?:bpmn|dmn)|attachments/[0-9a-f]{64}|time-stamps/[0-9]+\\.tsr");

	/**
	 * What lies there because an event names its hash. A flow may be named by its name.
	 */
	private static final Pattern NAMED = Pattern.compile("(?:models|attachments)/([0-9a-f]{64})(?:\\.dmn)?");

	private static final Pattern HASH = Pattern.compile("\"([0-9a-f]{64})\"");

	/** The clocks of the nodes of a city differ by no more. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private final List<Finding> findings = new ArrayList<>();

	private Coherence() {
	}

	/** What does not fit. */
	static List<Finding> check(Bundle bundle, Integrity integrity) {
		Coherence coherence = new Coherence();
		Manifest manifest = integrity.manifest();
		if (manifest != null) {
			coherence.expectShown(manifest, integrity);
			coherence.expectMadeAfter(manifest, integrity);
		}
		integrity.events().forEach(coherence::expectOneActor);
		coherence.expectKnown(bundle);
		return coherence.findings;
	}

	private void expectShown(Manifest manifest, Integrity integrity) {
		boolean shown = manifest.everything();
		Iterator<Long> places = integrity.places().iterator();
		for (EventLine event : integrity.events()) {
			String position = Long.toString(places.next() + 1);
			shown |= manifest.kind().equals("kgi-change")
					? position.equals(manifest.id())
							&& List.of("project.KgiRevised", "project.Corrected").contains(event.event())
					: event.aggregate().equals(manifest.id()) && event.event().startsWith(manifest.kind() + ".");
		}
		if (!shown) {
			find(Code.SCOPE_NOT_SHOWN, "bundle.json", manifest.scope());
		}
	}

	private void expectMadeAfter(Manifest manifest, Integrity integrity) {
		for (EventLine event : integrity.events()) {
			if (Instant.parse(event.recordedAt()).isAfter(manifest.made().plus(TOLERANCE))) {
				find(Code.BUNDLE_PREDATED, event.name(), manifest.madeAt(), event.recordedAt());
				return;
			}
		}
	}

	/** Who acted stands in what happened, and beside it, from where people are told. */
	private void expectOneActor(EventLine event) {
		Map<String, Json> said = event.payload().members();
		Map<String, Json> beside = event.metaData().members();
		if (!((said.containsKey("by") ? said.get("by") : said.get("drafter")) instanceof JsonObject by)
				|| !beside.containsKey("actor.personId")) {
			return;
		}
		boolean same = same(by, "person", beside, "actor.personId") && same(by, "post", beside, "actor.postId")
				&& same(by, "postTitle", beside, "actor.postTitle")
				&& same(by, "onBehalfOf", beside, "actor.onBehalfOf");
		// Each is sealed by itself, so that names are compared only where both are plain.
		if (by.members().get("personName") instanceof JsonString
				&& beside.get("actor.personName") instanceof JsonString) {
			same &= same(by, "personName", beside, "actor.personName");
		}
		if (!same) {
			find(Code.ACTOR_DIFFERS, event.name());
		}
	}

	private static boolean same(JsonObject by, String name, Map<String, Json> beside, String besideName) {
		return Objects.equals(by.members().get(name), beside.get(besideName));
	}

	private void expectKnown(Bundle bundle) {
		Map<String, String> unnamed = new HashMap<>();
		for (String name : bundle.names()) {
			Matcher named = NAMED.matcher(name);
			if (!ENTRY.matcher(name).matches()) {
				find(Code.ENTRY_UNKNOWN, name);
			}
			else if (named.matches()) {
				unnamed.put(named.group(1), name);
			}
		}
		if (unnamed.isEmpty()) {
			return;
		}
		for (byte[] line : bundle.lines("events.jsonl")) {
			Matcher hash = HASH.matcher(new String(line, StandardCharsets.UTF_8));
			while (hash.find()) {
				unnamed.remove(hash.group(1));
			}
		}
		unnamed.values().forEach((name) -> find(Code.ENTRY_UNKNOWN, name));
	}

	private void find(Code code, String where, Object... details) {
		this.findings.add(Finding.of(code, where, details));
	}

}
