package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.nawate.ledger.note.SigningKey;

/**
 * A bundle altered by somebody who cannot make the log anew: without the city's key, or
 * against what others keep of it.
 *
 * @param what was done
 * @param code by which it is to be found
 * @param act makes the altered file of a true bundle
 */
record Tampering(String what, String code, Function<TestBundle, byte[]> act) {

	private static final String EVENTS = "events.jsonl";

	static final List<Tampering> ALL = List.of(
			new Tampering("A figure in an event changed", "ENTRY_CHANGED",
					(bundle) -> TestBundle.zip(replaced(bundle.entries(), EVENTS, "30%削減", "3%削減"))),
			new Tampering("The same, and the list of the bundle made anew", "MANIFEST_SIGNATURE",
					(bundle) -> relisted(bundle, replaced(bundle.entries(), EVENTS, "30%削減", "3%削減"))),
			new Tampering("The same, and the list signed by another key", "MANIFEST_SIGNATURE",
					(bundle) -> resigned(bundle, replaced(bundle.entries(), EVENTS, "30%削減", "3%削減"))),
			new Tampering("The same by who holds the city's key, but not the tree", "ROOT_DIFFERS",
					(bundle) -> TestBundle.zip(bundle
						.listed(without(replaced(bundle.entries(), EVENTS, "30%削減", "3%削減")), bundle.events.size()))),
			new Tampering("An event changed in a bundle of a part", "INCLUSION_FAILED", (bundle) -> {
				part(bundle, "case-1");
				return TestBundle.zip(bundle.listed(without(replaced(bundle.entries(), EVENTS, "30%削減", "3%削減")),
						bundle.events.size()));
			}), new Tampering("An event removed from a bundle of a part", "SEQUENCE_GAP", (bundle) -> {
				part(bundle, "case-1");
				bundle.shown = List.copyOf(Objects.requireNonNull(bundle.shown).subList(0, 3))
					.stream()
					.filter((place) -> !place.equals(bundle.shown.get(1)))
					.toList();
				return bundle.zip();
			}),
			new Tampering("An event removed from a bundle of everything", "ROOT_DIFFERS",
					(bundle) -> TestBundle.zip(
							bundle.listed(without(lines(bundle.entries(), (lines) -> lines.remove(200))),
									bundle.events.size()))),
			new Tampering(
					"An event inserted", "ROOT_DIFFERS", (
							bundle) -> TestBundle.zip(
									bundle
										.listed(without(lines(bundle.entries(),
												(lines) -> lines.add(200, lines.get(199)))), bundle.events
													.size()))),
			new Tampering("Two events reordered", "ROOT_DIFFERS",
					(bundle) -> TestBundle.zip(bundle.listed(
							without(lines(bundle.entries(), (lines) -> lines.add(200, lines.remove(150)))),
							bundle.events.size()))),
			new Tampering("An event re-dated, its aggregate not chained anew", "CHAIN_BROKEN", (bundle) -> {
				String event = new String(bundle.events.get(140), StandardCharsets.UTF_8);
				bundle.events.set(140,
						TestBundle.utf8(event.replaceFirst("\"recordedAt\":\"2026", "\"recordedAt\":\"2025")));
				return bundle.zip();
			}), new Tampering("The whole log made anew and signed by another key", "CHECKPOINT_SIGNATURE", (bundle) -> {
				bundle.key = SigningKey.generate(TestBundle.ORIGIN);
				return bundle.zip();
			}), new Tampering("A forked checkpoint among the earlier ones", "CONSISTENCY_FAILED", (bundle) -> {
				bundle.earlier.add(300L);
				Map<String, byte[]> entries = bundle.entries();
				TestBundle other = new RecordedHistory().remove("proposal.Endorsed").bundle(bundle.key);
				other.earlier.add(300L);
				entries.put("checkpoints.txt", Objects.requireNonNull(other.entries().get("checkpoints.txt")));
				return TestBundle.zip(bundle.listed(without(entries), bundle.events.size()));
			}));

	private static void part(TestBundle bundle, String aggregate) {
		String says = "{\"aggregate\":\"" + aggregate + "\"";
		bundle.shown = IntStream.range(0, bundle.events.size())
			.filter((i) -> new String(bundle.events.get(i), StandardCharsets.UTF_8).startsWith(says))
			.boxed()
			.toList();
	}

	private static Map<String, byte[]> replaced(Map<String, byte[]> entries, String name, String before, String after) {
		String text = new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
		entries.put(name, TestBundle.utf8(text.replaceFirst(before, after)));
		return entries;
	}

	private static Map<String, byte[]> lines(Map<String, byte[]> entries, Consumer<List<String>> act) {
		String text = new String(Objects.requireNonNull(entries.get(EVENTS)), StandardCharsets.UTF_8);
		List<String> lines = new ArrayList<>(text.lines().toList());
		act.accept(lines);
		entries.put(EVENTS, TestBundle.utf8(String.join("\n", lines) + "\n"));
		StringBuilder proofs = new StringBuilder();
		for (int i = 0; i < lines.size(); i++) {
			proofs.append("{\"index\":").append(i).append("}\n");
		}
		entries.put("proofs.jsonl", TestBundle.utf8(proofs.toString()));
		return entries;
	}

	private static Map<String, byte[]> without(Map<String, byte[]> entries) {
		entries.keySet().removeAll(List.of("bundle.json", "bundle.note"));
		return entries;
	}

	private static byte[] relisted(TestBundle bundle, Map<String, byte[]> entries) {
		byte[] note = Objects.requireNonNull(entries.get("bundle.note"));
		Map<String, byte[]> altered = new LinkedHashMap<>(bundle.listed(without(entries), bundle.events.size()));
		altered.put("bundle.note", note);
		return TestBundle.zip(altered);
	}

	private static byte[] resigned(TestBundle bundle, Map<String, byte[]> entries) {
		bundle.key = SigningKey.generate(TestBundle.ORIGIN);
		return TestBundle.zip(bundle.listed(without(entries), bundle.events.size()));
	}

}
