package org.nawate.ledger.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Evidence;
import org.nawate.ledger.verify.Finding.Code;

/** The flows, tables and papers in a bundle: each is named by the hash of its bytes. */
final class Enclosures {

	private static final String MODELS = "models/";

	private static final String PAPERS = "attachments/";

	private final Map<String, byte[]> models = new HashMap<>();

	private final Set<String> papers = new HashSet<>();

	private final List<Finding> findings = new ArrayList<>();

	private Enclosures() {
	}

	static Enclosures of(Bundle bundle) {
		Enclosures enclosures = new Enclosures();
		for (String name : bundle.names()) {
			if (name.startsWith(MODELS) || name.startsWith(PAPERS)) {
				enclosures.read(name, bundle.get(name));
			}
		}
		return enclosures;
	}

	private void read(String name, byte[] bytes) {
		String named = name.substring(name.indexOf('/') + 1).replaceFirst("\\.(bpmn|dmn)$", "");
		String hash = Integrity.sha256(bytes);
		if (!named.equals(hash)) {
			this.findings.add(Finding.of(Code.MODEL_CHANGED, name));
		}
		else if (name.startsWith(MODELS)) {
			this.models.put(hash, bytes);
		}
		else {
			this.papers.add(hash);
		}
	}

	/** Those whose bytes are not what their name says. */
	List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	/**
	 * What they show in a bundle of that kind and time; one of an instant is judged as if
	 * it had been made then.
	 */
	Evidence evidence(Manifest manifest, @Nullable String until) {
		String end = (manifest.until() != null && until != null) ? until : manifest.madeAt();
		return new Evidence(instant(end), manifest.kind(), this.models, this.papers);
	}

	private static @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
