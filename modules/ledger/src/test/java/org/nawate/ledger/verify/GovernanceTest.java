package org.nawate.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.ledger.governance.Flaw;
import org.nawate.ledger.note.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class GovernanceTest {

	private static final SigningKey CITY = SigningKey.generate(TestBundle.ORIGIN);

	private static final Path PUBLISHED = Path.of("FRAUDS.md");

	private static final String INTRODUCTION = """
			# What the verifier finds

			Each fraud is done to a history that the product really recorded, and the file handed to the verifier as anybody
			would. This page is written by `GovernanceTest`, which fails if it says anything else than what is found.

			What cannot be found in a bundle alone: a past that was invented as a whole, by the rules, by who holds the city's
			key and before anybody else kept a checkpoint. Hence the checkpoints printed on each decision, and `--against`; and a
			time-stamp, from the moment on that it names. In a part alone it does not show that its latest events are left out: one
			of everything, or an older one about the same, tells. `index.html` and `bundle.pdf` are copies for people, of which the
			verifier says that it did not hold them against the events; what people wrote in their own words it cannot judge.
			""";

	@TempDir
	private Path folder;

	@Test
	void what_really_happened_is_backed_by_its_acts() throws IOException {
		assertThat(said(new RecordedHistory().bundle(CITY).zip())).doesNotContain("✗").contains("everything holds");
	}

	/**
	 * Who did what is told by ids; a name that only a person's key opens is not needed.
	 */
	@Test
	void the_same_holds_where_names_are_sealed_and_a_fraud_is_found_all_the_same() throws IOException {
		RecordedHistory history = new RecordedHistory().sealed();
		assertThat(history.entries).anyMatch((entry) -> entry.payload().contains("sealed/1"))
			.noneMatch((entry) -> entry.payload().contains("\"personName\":\""));
		assertThat(said(history.bundle(CITY).zip())).doesNotContain("✗").contains("everything holds");
		history.say("meeting.Convened", "\"person\":\"p-member3\"", "\"person\":\"p-officer3\"");
		assertThat(said(history.bundle(CITY).zip())).contains("p-officer3").contains("✗");
	}

	@Test
	void a_name_that_one_asked_and_another_one_erased_is_backed_by_its_acts() throws IOException {
		RecordedHistory history = new RecordedHistory().erase("p-former", "p-secretariat", "p-chair");
		assertThat(said(history.bundle(CITY).zip())).doesNotContain("✗").contains("everything holds");
	}

	@Test
	void a_bundle_of_one_project_holds_with_what_belongs_to_it() throws IOException {
		assertThat(said(part("project-1", "case-1", "meeting-9", "shijonawate", "headquarters-rules", "flow-book")))
			.doesNotContain("✗")
			.contains("a part of the log");
		assertThat(said(part("2024-1-1", "case-11", "case-18", "meeting-21", "shijonawate", "headquarters-rules")))
			.doesNotContain("✗");
	}

	@Test
	void what_a_part_keeps_back_is_missed() throws IOException {
		String lacking = "EVIDENCE_MISSING";
		assertThat(said(part("project-1", "meeting-9", "shijonawate", "headquarters-rules"))).contains(lacking,
				"case-1");
		assertThat(said(part("project-1", "case-1", "shijonawate", "headquarters-rules"))).contains(lacking,
				"meeting-9");
		assertThat(said(part("project-1", "case-1", "meeting-9", "headquarters-rules"))).contains(lacking,
				"organisation");
		// Another project changed by the same case need not be shown.
		assertThat(said(part("2024-6-1", "case-13", "case-19", "meeting-21", "shijonawate", "headquarters-rules")))
			.doesNotContain("✗");
	}

	/** Every bundle holds what the staff registered of absences and delegations. */
	@Test
	void a_delegation_is_judged_in_a_part_too() throws IOException {
		RecordedHistory history = new RecordedHistory();
		String[] shown = { "case-22", "shijonawate", "headquarters-rules", "p-chief2" };
		assertThat(said(part(history, shown))).doesNotContain("STAND_IN_NOT_ENTITLED");
		history.say("proposal.StepAssumed", "STAND_IN", "DELEGATE", "case-22\"");
		assertThat(said(part(history, shown))).contains("STAND_IN_NOT_ENTITLED");
	}

	private static byte[] part(String... aggregates) {
		return part(new RecordedHistory(), aggregates);
	}

	private static byte[] part(RecordedHistory history, String... aggregates) {
		TestBundle bundle = history.bundle(CITY);
		bundle.about = aggregates[0];
		bundle.kind = history.entries.stream()
			.filter((entry) -> entry.aggregate().equals(aggregates[0]))
			.findFirst()
			.map((entry) -> entry.event().substring(0, entry.event().indexOf('.')))
			.orElseThrow();
		bundle.shown = IntStream.range(0, history.entries.size())
			.filter((place) -> List.of(aggregates).contains(history.entries.get(place).aggregate()))
			.boxed()
			.toList();
		return bundle.zip();
	}

	@Test
	void every_fraud_is_found_and_named_as_published() throws IOException {
		StringBuilder table = new StringBuilder(INTRODUCTION);
		table.append(heading("Without the city's key, or against what others keep"));
		for (Tampering tampering : Tampering.ALL) {
			byte[] file = tampering.act().apply(new RecordedHistory().bundle(CITY));
			table.append(row(tampering.what(), tampering.code(), said(file)));
		}
		table.append(heading("What a bundle says of itself, by who holds the city's key"));
		for (Tampering tampering : Misstatement.ALL) {
			byte[] file = tampering.act().apply(new RecordedHistory().bundle(CITY));
			table.append(row(tampering.what(), tampering.code(), said(file)));
		}
		table.append(heading("Time-stamps, with the city's key, by a reader who names the authority"));
		for (Tampering tampering : TimeStampTampering.ALL) {
			byte[] file = tampering.act().apply(new RecordedHistory().bundle(CITY));
			table.append(row(tampering.what(), tampering.code(), said(file)));
		}
		table.append(heading("With the city's key: the log made anew, every hash and signature right"));
		for (Fraud fraud : Fraud.ALL) {
			RecordedHistory history = new RecordedHistory();
			fraud.act().accept(history);
			table.append(row(fraud.what(), fraud.code(), said(history.bundle(CITY).zip())));
		}
		String found = table.toString();
		if (!Files.readString(PUBLISHED).equals(found)) {
			Files.writeString(Path.of("target", "FRAUDS.md"), found);
		}
		assertThat(found).doesNotContain("NOT FOUND");
		assertThat(Files.readString(PUBLISHED)).as("See target/FRAUDS.md").isEqualTo(found);
	}

	@Test
	void every_rule_has_been_seen_to_fail() {
		Set<String> seen = new TreeSet<>();
		Fraud.ALL.forEach((fraud) -> seen.add(fraud.code()));
		Set<String> codes = new TreeSet<>();
		for (Flaw.Code code : Flaw.Code.values()) {
			codes.add(code.name());
		}
		codes.removeAll(seen);
		assertThat(codes).isEmpty();
	}

	@Test
	void every_code_has_its_sentence_in_both_languages() {
		for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
			Words words = Words.in(locale);
			for (Flaw.Code code : Flaw.Code.values()) {
				assertThat(words.of(new Flaw(code, "-", List.of("a", "b", "c")))).doesNotContain("{");
			}
			for (Finding.Code code : Finding.Code.values()) {
				assertThat(words.of(Finding.of(code, "-", "a", "b", "c"))).doesNotContain("{");
			}
		}
		assertThat(Words.in(Locale.ENGLISH).say("part")).isNotEqualTo(Words.in(Locale.JAPANESE).say("part"));
	}

	private static String heading(String title) {
		return "\n## %s\n\n| what was done | found as | what the verifier says |\n|---|---|---|\n".formatted(title);
	}

	private static String row(String what, String code, String said) {
		String sentence = said.lines()
			.filter((line) -> line.startsWith("✗ " + code + " ["))
			.findFirst()
			.map((line) -> line.substring(line.indexOf(']') + 2))
			.orElse("NOT FOUND but " + said);
		return "| %s | `%s` | %s |\n".formatted(what, code, sentence);
	}

	private String said(byte[] bundle) throws IOException {
		Path file = Files.write(this.folder.resolve("bundle.zip"), bundle);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Path authority = Files.write(this.folder.resolve("authority.pem"), TimeStampTampering.AUTHORITY.pem());
		Verify.run(
				List.of(file.toString(), "--key", CITY.verifying().text(), "--tsa-certificate", authority.toString()),
				new PrintStream(out, true, StandardCharsets.UTF_8), Locale.ENGLISH);
		return out.toString(StandardCharsets.UTF_8);
	}

}
