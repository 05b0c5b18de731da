package org.nawate.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.ledger.note.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyTest {

	private static final SigningKey CITY = SigningKey.generate(TestBundle.ORIGIN);

	@TempDir
	private Path folder;

	private final TestBundle bundle = new TestBundle(CITY);

	private String said = "";

	@BeforeEach
	void record() {
		for (int i = 0; i < 12; i++) {
			this.bundle.record("p-" + i % 3, "CityCalendar", "calendar.ClosingDayAdded",
					"{\"text\":\"" + i + " 自動採点𠮷\"}");
		}
		this.bundle.earlier.addAll(List.of(5L, 8L));
	}

	@Test
	void a_true_bundle_of_everything_holds() throws IOException {
		assertThat(verify(this.bundle.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.HOLDS);
		assertThat(this.said).contains("すべて正しい", TestBundle.ORIGIN, "12件");
	}

	@Test
	void a_true_bundle_of_a_part_holds() throws IOException {
		TestBundle part = part("project-1", "case-1", "meeting-9", "shijonawate", "headquarters-rules", "flow-book");
		assertThat(verify(part.zip(), "--key", CITY.verifying().text(), "--lang", "en")).isEqualTo(Verify.HOLDS);
		assertThat(this.said).contains("everything holds", "copies for people");
	}

	@Test
	void without_a_key_of_the_readers_own_nothing_is_believed() throws IOException {
		assertThat(verify(this.bundle.zip())).isEqualTo(Verify.KEY_UNKNOWN);
		assertThat(this.said).contains(CITY.verifying().text(), "紙の控え");
	}

	@Test
	void an_event_left_out_of_a_part_is_missed() throws IOException {
		this.bundle.shown = List.of(1, 7, 10);
		assertThat(verify(this.bundle.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("SEQUENCE_GAP", "p-1 #2");
	}

	private static TestBundle part(String... aggregates) {
		RecordedHistory history = new RecordedHistory();
		TestBundle part = history.bundle(CITY);
		part.about = aggregates[0];
		part.shown = IntStream.range(0, history.entries.size())
			.filter((place) -> List.of(aggregates).contains(history.entries.get(place).aggregate()))
			.boxed()
			.toList();
		return part;
	}

	/**
	 * No proof tells that a part shows all of its project; one who kept a bundle sees it.
	 */
	@Test
	void an_event_that_an_older_bundle_about_the_same_shows_is_missed() throws IOException {
		String[] shown = { "project-1", "case-1", "meeting-9", "shijonawate", "headquarters-rules", "flow-book" };
		TestBundle whole = part(shown);
		Path older = write("older.zip", whole.zip());
		TestBundle less = part(shown);
		List<Integer> places = Objects.requireNonNull(whole.shown);
		less.shown = places.subList(0, places.size() - 1);
		assertThat(verify(less.zip(), "--against", older.toString())).isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("OLDER_EVENT_MISSING", "位置" + places.getLast());
		assertThat(verify(whole.zip(), "--against", older.toString())).isEqualTo(Verify.HOLDS);
	}

	@Test
	void a_bundle_of_an_instant_says_so_and_ends_there() throws IOException {
		String[] shown = { "project-1", "case-1", "meeting-9", "shijonawate", "headquarters-rules", "flow-book" };
		TestBundle whole = part(shown);
		Path older = write("older.zip", whole.zip());
		TestBundle then = part(shown);
		then.shown = Objects.requireNonNull(whole.shown).subList(0, whole.shown.size() - 1);
		long last = then.shown.getLast() + 1L;
		then.until = last;
		assertThat(verify(then.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.HOLDS);
		assertThat(this.said).contains("記録番号" + last + "(記録日時 20", "その後の記録は収録されておらず");
		assertThat(verify(then.zip(), "--key", CITY.verifying().text(), "--lang", "en")).isEqualTo(Verify.HOLDS);
		assertThat(this.said).contains("of the state at fact " + last);
		// What was recorded afterwards is not missed in it; what was before still is.
		assertThat(verify(then.zip(), "--against", older.toString())).as(this.said).isEqualTo(Verify.HOLDS);
		TestBundle less = part(shown);
		less.shown = Stream.concat(then.shown.stream().limit(then.shown.size() - 3L), Stream.of(then.shown.getLast()))
			.toList();
		less.until = last;
		assertThat(verify(less.zip(), "--against", older.toString())).isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("OLDER_EVENT_MISSING");
		assertThat(verify(whole.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.HOLDS);
		assertThat(this.said).doesNotContain("の時点のものです");
	}

	@Test
	void a_bundle_that_does_not_end_with_the_fact_that_it_names_is_found() throws IOException {
		for (long until : List.of(10L, 12L, 1L, 0L)) {
			this.bundle.shown = List.of(1, 4, 7, 10);
			this.bundle.about = "p-1";
			this.bundle.until = until;
			assertThat(verify(this.bundle.zip(), "--key", CITY.verifying().text())).as("until " + until)
				.isEqualTo(Verify.DOES_NOT_HOLD);
			assertThat(this.said).contains("INSTANT_DIFFERS", "記録番号" + until);
		}
		this.bundle.shown = null;
		assertThat(verify(this.bundle.zip(), "--key", CITY.verifying().text())).as("everything has no instant")
			.isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("MANIFEST_INVALID");
	}

	/** Who compares keys with paper would find the city's, and believe the other one. */
	@Test
	void a_key_that_is_only_named_in_the_bundle_is_not_told_as_one_that_signed() throws IOException {
		SigningKey other = SigningKey.generate(TestBundle.ORIGIN);
		this.bundle.key = other;
		Map<String, byte[]> entries = new LinkedHashMap<>(this.bundle.entries());
		entries.keySet().removeAll(List.of("bundle.json", "bundle.note"));
		entries.put("keys.txt", TestBundle.utf8(CITY.verifying().text() + "\n" + other.verifying().text() + "\n"));
		assertThat(verify(TestBundle.zip(this.bundle.listed(entries, 12)))).isEqualTo(Verify.KEY_UNKNOWN);
		assertThat(this.said).contains(other.verifying().text()).doesNotContain(CITY.verifying().text());
	}

	@Test
	void a_bundle_signed_anew_by_another_key_is_not_believed() throws IOException {
		this.bundle.key = SigningKey.generate(TestBundle.ORIGIN);
		assertThat(verify(this.bundle.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("MANIFEST_SIGNATURE", "CHECKPOINT_SIGNATURE");
	}

	@Test
	void a_rewritten_past_is_found_against_an_older_bundle_and_against_a_printed_checkpoint() throws IOException {
		Path older = write("older.zip", this.bundle.zip());
		Path printed = write("printed.txt", entry("checkpoint.txt"));
		TestBundle forged = new TestBundle(CITY);
		for (int i = 0; i < 20; i++) {
			forged.record("p-" + i % 3, "CityCalendar", "calendar.ClosingDayAdded",
					"{\"text\":\"" + ((i == 4) ? "別の文" : i + " 自動採点𠮷") + "\"}");
		}
		assertThat(verify(forged.zip(), "--key", CITY.verifying().text())).isEqualTo(Verify.HOLDS);
		assertThat(verify(forged.zip(), "--against", older.toString())).isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("PAST_REWRITTEN", "OLDER_EVENT_DIFFERS");
		assertThat(verify(forged.zip(), "--key", CITY.verifying().text(), "--against", printed.toString()))
			.isEqualTo(Verify.DOES_NOT_HOLD);
		assertThat(this.said).contains("PAST_REWRITTEN", "12件時点");
		for (int i = 12; i < 20; i++) {
			this.bundle.record("p-" + i % 3, "CityCalendar", "calendar.ClosingDayAdded",
					"{\"text\":\"" + i + " 自動採点𠮷\"}");
		}
		assertThat(verify(this.bundle.zip(), "--against", older.toString())).isEqualTo(Verify.HOLDS);
	}

	@Test
	void a_file_that_is_no_bundle_and_a_command_that_is_none_are_told_apart() throws IOException {
		assertThat(verify(TestBundle.utf8("not a zip"))).isEqualTo(Verify.NOT_UNDERSTOOD);
		assertThat(this.said).contains("監査バンドルではありません");
		assertThat(run("--lang", "fr", "x.zip")).isEqualTo(Verify.NOT_UNDERSTOOD);
		assertThat(this.said).contains("使い方");
		assertThat(run(this.folder.resolve("none.zip").toString())).isEqualTo(Verify.NOT_UNDERSTOOD);
	}

	/**
	 * Flipped bits, cut and spliced files, and entries changed with their lists made
	 * anew.
	 */
	@Test
	void of_a_hundred_thousand_altered_bundles_none_is_accepted() {
		byte[] whole = this.bundle.zip();
		this.bundle.shown = List.of(1, 4, 7, 10);
		this.bundle.until = 11L;
		byte[] part = this.bundle.zip();
		Map<String, byte[]> entries = this.bundle.entries();
		assertThat(accepted(whole)).isTrue();
		assertThat(accepted(part)).isTrue();
		long accepted = IntStream.range(0, 100_000).parallel().filter((i) -> {
			SplittableRandom random = new SplittableRandom(i);
			byte[] original = (i % 2 == 0) ? whole : part;
			byte[] altered = (i % 10 < 8) ? flipped(original, random) : rezipped(entries, random);
			return altered.length > 0 && !Arrays.equals(altered, (i % 10 < 8) ? original : part) && accepted(altered);
		}).count();
		assertThat(accepted).isZero();
	}

	private static byte[] flipped(byte[] original, SplittableRandom random) {
		byte[] altered = original.clone();
		int at = random.nextInt(altered.length);
		switch (random.nextInt(4)) {
			case 0 -> altered[at] ^= (byte) (1 << random.nextInt(8));
			case 1 -> altered[at] = (byte) random.nextInt(256);
			case 2 -> altered = Arrays.copyOf(altered, at);
			default -> {
				byte[] longer = Arrays.copyOf(altered, altered.length + 1);
				System.arraycopy(altered, at, longer, at + 1, altered.length - at);
				altered = longer;
			}
		}
		return altered;
	}

	private byte[] rezipped(Map<String, byte[]> entries, SplittableRandom random) {
		Map<String, byte[]> altered = new LinkedHashMap<>(entries);
		List<String> names = new ArrayList<>(entries.keySet());
		String name = names.get(random.nextInt(names.size()));
		byte[] content = Objects.requireNonNull(entries.get(name)).clone();
		if (content.length == 0) {
			return new byte[0];
		}
		int at = random.nextInt(content.length);
		content[at] ^= (byte) (1 << random.nextInt(8));
		altered.put(name, content);
		if (random.nextBoolean()) {
			// The forger lists what he changed, but cannot sign the list.
			byte[] note = Objects.requireNonNull(entries.get("bundle.note"));
			altered.keySet().removeAll(List.of("bundle.json", "bundle.note"));
			altered = this.bundle.listed(altered, 12, note);
		}
		return TestBundle.zip(altered);
	}

	private byte[] entry(String name) {
		return Objects.requireNonNull(this.bundle.entries().get(name));
	}

	private static boolean accepted(byte[] file) {
		try {
			return Integrity.holds(Bundle.of(file), List.of(CITY.verifying()));
		}
		catch (BundleFormatException ex) {
			return false;
		}
	}

	private int verify(byte[] file, String... options) throws IOException {
		List<String> args = new ArrayList<>(List.of(write("bundle.zip", file).toString()));
		args.addAll(List.of(options));
		return run(args.toArray(String[]::new));
	}

	private int run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = Verify.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), Locale.JAPANESE);
		this.said = out.toString(StandardCharsets.UTF_8);
		return code;
	}

	private Path write(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content);
	}

}
