package org.nawate.ledger.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.note.VerifyingKey;

/**
 * What was asked for on the command line.
 *
 * @param bundle the file to verify
 * @param against what somebody kept from earlier
 * @param keys keys that are believed
 * @param authorities files with the certificates of authorities whose time-stamps are
 * believed
 * @param language {@code ja} or {@code en}, if it was chosen
 */
record Command(Path bundle, List<Path> against, List<VerifyingKey> keys, List<Path> authorities,
		@Nullable String language) {

	/** A command line that is none. */
	static final class NotUnderstood extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	Command {
		against = List.copyOf(against);
		keys = List.copyOf(keys);
		authorities = List.copyOf(authorities);
	}

	static Command of(List<String> args) {
		Path bundle = null;
		List<Path> against = new ArrayList<>();
		List<VerifyingKey> keys = new ArrayList<>();
		List<Path> authorities = new ArrayList<>();
		String language = null;
		Iterator<String> rest = args.iterator();
		while (rest.hasNext()) {
			String arg = rest.next();
			if (arg.startsWith("--") && !rest.hasNext()) {
				throw new NotUnderstood();
			}
			switch (arg) {
				case "--against" -> against.add(Path.of(rest.next()));
				case "--key" -> keys.add(VerifyingKey.of(rest.next()));
				case "--tsa-certificate" -> authorities.add(Path.of(rest.next()));
				case "--lang" -> language = language(rest.next());
				default -> {
					if (arg.startsWith("--") || bundle != null) {
						throw new NotUnderstood();
					}
					bundle = Path.of(arg);
				}
			}
		}
		if (bundle == null) {
			throw new NotUnderstood();
		}
		return new Command(bundle, against, keys, authorities, language);
	}

	private static String language(String chosen) {
		if (!List.of("ja", "en").contains(chosen)) {
			throw new NotUnderstood();
		}
		return chosen;
	}

}
