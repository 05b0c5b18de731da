package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Bundles of true events that say something false of themselves, or hold what is not
 * theirs.
 */
final class Misstatement {

	static final List<Tampering> ALL = List.of(
			said("Dated before what it holds, so that nothing is missed", "BUNDLE_PREDATED",
					(bundle) -> bundle.madeAt = "2000-01-01T00:00:00Z"),
			said("Dated on no day", "MANIFEST_INVALID", (bundle) -> bundle.madeAt = "2026-13-01T00:00:00Z"),
			said("Said to be about a project that it does not show", "SCOPE_NOT_SHOWN", (bundle) -> {
				part(bundle);
				bundle.about = "2024-1-2";
			}), said("A project shown as a meeting, which needs fewer witnesses", "SCOPE_NOT_SHOWN", (bundle) -> {
				part(bundle);
				bundle.kind = "meeting";
			}), said("Said to be about something that no bundle is about", "MANIFEST_INVALID", (bundle) -> {
				part(bundle);
				bundle.kind = "extract";
			}), said("Said to be of the state at an earlier fact than it shows", "INSTANT_DIFFERS", (bundle) -> {
				part(bundle);
				bundle.until = 300L;
			}), listed("A file that belongs to no bundle", "ENTRY_UNKNOWN", (entries) -> {
				entries.put("readme.html", TestBundle.utf8("<!doctype html>否決された"));
			}), listed("A paper that no event names", "ENTRY_UNKNOWN", (entries) -> {
				byte[] paper = TestBundle.utf8("%PDF-1.7");
				entries.put("attachments/" + Integrity.sha256(paper), paper);
			}), listed("A decision table that no event names", "ENTRY_UNKNOWN", (entries) -> {
				byte[] table = TestBundle.utf8("<definitions/>");
				entries.put("models/" + Integrity.sha256(table) + ".dmn", table);
			}),
			listed("Something more in a proof", "INCLUSION_FAILED",
					(entries) -> replace(entries, "proofs.jsonl", "{\"index\":7}", "{\"index\":7,\"note\":\"否決\"}")),
			new Tampering("An earlier checkpoint twice", "CHECKPOINT_INVALID", (bundle) -> {
				bundle.earlier.addAll(List.of(300L, 300L));
				return bundle.zip();
			}), new Tampering("Earlier checkpoints in another order", "CHECKPOINT_INVALID", (bundle) -> {
				bundle.earlier.addAll(List.of(400L, 300L));
				return bundle.zip();
			}), new Tampering("Somebody else named beside an act than in it", "ACTOR_DIFFERS", (bundle) -> {
				for (int i = 0; i < bundle.events.size(); i++) {
					String event = new String(bundle.events.get(i), StandardCharsets.UTF_8);
					if (event.contains("\"event\":\"meeting.Closed\"")) {
						bundle.events.set(i, TestBundle.utf8(event.replace("\"metaData\":{}",
								"\"metaData\":{\"actor.personId\":\"p-chair\",\"actor.postId\":\"chair\"}")));
					}
				}
				return bundle.zip();
			}), new Tampering("An event recorded at the time of another zone", "EVENT_INVALID", (bundle) -> {
				int last = bundle.events.size() - 1;
				bundle.events.set(last, TestBundle.utf8(new String(bundle.events.get(last), StandardCharsets.UTF_8)
					.replaceFirst("(\"recordedAt\":\"[^\"]+)Z\"", "$1+09:00\"")));
				return bundle.zip();
			}));

	private Misstatement() {
	}

	private static Tampering said(String what, String code, Consumer<TestBundle> act) {
		return new Tampering(what, code, (bundle) -> {
			act.accept(bundle);
			return bundle.zip();
		});
	}

	private static Tampering listed(String what, String code, Consumer<Map<String, byte[]>> act) {
		return new Tampering(what, code, (bundle) -> {
			Map<String, byte[]> entries = new LinkedHashMap<>(bundle.entries());
			entries.keySet().removeAll(List.of("bundle.json", "bundle.note"));
			act.accept(entries);
			return TestBundle.zip(bundle.listed(entries, bundle.events.size()));
		});
	}

	private static void replace(Map<String, byte[]> entries, String name, String before, String after) {
		String text = new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
		entries.put(name, TestBundle.utf8(text.replace(before, after)));
	}

	/** All events, with their proofs, of a bundle that is not one of everything. */
	private static void part(TestBundle bundle) {
		bundle.about = "project-1";
		bundle.shown = IntStream.range(0, 60).boxed().toList();
	}

}
