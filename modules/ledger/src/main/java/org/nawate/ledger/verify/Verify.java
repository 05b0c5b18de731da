package org.nawate.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.nawate.ledger.governance.Fact;
import org.nawate.ledger.governance.Flaw;
import org.nawate.ledger.governance.Governance;
import org.nawate.ledger.note.NoteFormatException;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.ledger.timestamp.Certificates;
import org.nawate.ledger.timestamp.TimeStampFormatException;

/**
 * The command {@code java -jar nawate-verify.jar bundle.zip}: says what of an audit
 * bundle holds and what does not, in Japanese or English, without network and without
 * trusting the system that made it.
 */
public final class Verify {

	/** Everything holds, by a key that the reader believes. */
	public static final int HOLDS = 0;

	/** Something does not hold. */
	public static final int DOES_NOT_HOLD = 1;

	/** The file is no bundle, or the command was not understood. */
	public static final int NOT_UNDERSTOOD = 2;

	/** Everything holds, but nobody said whose key it should be. */
	public static final int KEY_UNKNOWN = 3;

	/** Time-stamps that are told one by one. */
	private static final int MOST_TOLD = 20;

	private final PrintStream out;

	private Words words;

	private Verify(PrintStream out, Locale locale) {
		this.out = out;
		this.words = Words.in(locale);
	}

	/** Runs the command and ends the program with its exit code. */
	public static void main(String[] args) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		System.exit(run(List.of(args), out, Locale.getDefault()));
	}

	/**
	 * Runs the command.
	 * @param args the bundle and the options
	 * @param out where it speaks
	 * @param locale in which language, unless an option says otherwise
	 * @return the exit code
	 */
	public static int run(List<String> args, PrintStream out, Locale locale) {
		return new Verify(out, locale).run(args);
	}

	private int run(List<String> args) {
		try {
			Command command = Command.of(args);
			if (command.language() != null) {
				this.words = Words.in(Locale.of(command.language()));
			}
			return verify(command);
		}
		catch (Command.NotUnderstood ex) {
			say("usage");
		}
		catch (IOException ex) {
			say("unreadable", String.valueOf(ex.getMessage()));
		}
		catch (OutOfMemoryError ex) {
			say("unreadable", "larger than 2 GB, or than the memory");
		}
		catch (TimeStampFormatException ex) {
			say("no-certificate", String.valueOf(ex.getMessage()));
		}
		catch (BundleFormatException | NoteFormatException ex) {
			say("no-bundle", String.valueOf(ex.getMessage()));
		}
		return NOT_UNDERSTOOD;
	}

	private int verify(Command command) throws IOException {
		Bundle bundle = Bundle.read(command.bundle());
		List<Against> kept = new ArrayList<>();
		Set<VerifyingKey> believed = new LinkedHashSet<>(command.keys());
		for (Path against : command.against()) {
			Against earlier = Against.read(against);
			kept.add(earlier);
			believed.addAll(earlier.keys());
		}
		boolean anchored = !believed.isEmpty();
		if (!anchored) {
			believed.addAll(Against.keys(bundle));
		}
		Integrity integrity = Integrity.check(bundle, believed);
		List<Finding> findings = new ArrayList<>(integrity.findings());
		kept.forEach((earlier) -> findings.addAll(earlier.compare(integrity)));
		Enclosures enclosures = Enclosures.of(bundle);
		findings.addAll(enclosures.findings());
		findings.addAll(Coherence.check(bundle, integrity));
		TimeStamps stamps = TimeStamps.check(bundle, integrity, authorities(command));
		findings.addAll(stamps.findings());
		List<Flaw> flaws = judge(integrity, enclosures);
		tell(integrity, believed);
		if (bundle.names().contains("index.html") || bundle.names().contains("bundle.pdf")) {
			say("for-people");
		}
		tell(stamps);
		findings.forEach((finding) -> this.out.println(this.words.of(finding)));
		flaws.forEach((flaw) -> this.out.println(this.words.of(flaw)));
		int wrong = findings.size() + flaws.size();
		if (wrong > 0) {
			say("verdict.fails", wrong);
			return DOES_NOT_HOLD;
		}
		say(anchored ? "verdict.holds" : "verdict.key-unknown");
		return anchored ? HOLDS : KEY_UNKNOWN;
	}

	private static List<X509Certificate> authorities(Command command) throws IOException {
		List<X509Certificate> named = new ArrayList<>();
		for (Path file : command.authorities()) {
			named.addAll(Certificates.ofPem(Files.readAllBytes(file)));
		}
		return named;
	}

	/** Whether every change is backed by the act that it claims. */
	private static List<Flaw> judge(Integrity integrity, Enclosures enclosures) {
		Manifest manifest = integrity.manifest();
		if (manifest == null) {
			return List.of();
		}
		List<Fact> facts = new ArrayList<>();
		Iterator<Long> places = integrity.places().iterator();
		for (EventLine event : integrity.events()) {
			facts.add(new Fact(places.next(), event.aggregate(), event.sequence(), event.event(), event.recordedAt(),
					event.payload()));
		}
		return Governance.judge(facts, enclosures.evidence(manifest, integrity.until()));
	}

	private void tell(Integrity integrity, Set<VerifyingKey> believed) {
		Manifest manifest = integrity.manifest();
		if (manifest != null) {
			say("about", manifest.origin(), manifest.scope(), manifest.madeAt(), integrity.events().size(),
					manifest.size());
			if (!manifest.everything()) {
				say("part");
			}
			if (manifest.until() != null) {
				say("until", manifest.until(), String.valueOf(integrity.until()));
			}
		}
		// A key that is only named in the bundle, beside the one that signed it, would be
		// found on paper as well.
		Set<VerifyingKey> told = integrity.signers().isEmpty() ? believed : integrity.signers();
		told.forEach((key) -> say("key", key.text()));
	}

	/** What the time-stamps prove, the latest first. */
	private void tell(TimeStamps stamps) {
		stamps.holding()
			.stream()
			.limit(MOST_TOLD)
			.forEach((one) -> say(one.named() ? "time-stamp" : "time-stamp.unnamed", one.size(), one.at(),
					one.authority()));
		if (stamps.holding().size() > MOST_TOLD) {
			say("time-stamp.more", stamps.holding().size() - MOST_TOLD);
		}
	}

	private void say(String key, Object... details) {
		this.out.println(this.words.say(key, details));
	}

}
