package org.nawate.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.nawate.app.startup.SecretFile;
import org.nawate.ledger.note.NoteFormatException;
import org.nawate.ledger.note.SigningKey;

/**
 * Finds the keys that sign the log. A key is never replaced by itself: one that cannot be
 * read stops the start, for a new one would sign as if nothing had been signed before.
 */
final class LedgerKeys {

	private final LedgerProperties properties;

	private final Path home;

	LedgerKeys(LedgerProperties properties, Path home) {
		this.properties = properties;
		this.home = home;
	}

	/**
	 * The keys under the log's name, the present one first.
	 * @param origin the log's name
	 * @param known the keys by which it was signed so far; empty if it was not
	 * @throws IllegalStateException with a sentence for the administrator, if one cannot
	 * be read, or if none of them is known
	 */
	List<SigningKey> of(String origin, Set<String> known) {
		List<SigningKey> keys = read(origin, known.isEmpty());
		if (!known.isEmpty() && keys.stream().noneMatch((key) -> known.contains(key.verifying().text()))) {
			throw new IllegalStateException("記録簿にこれまで署名した鍵がありません。以前の鍵を、新しい鍵の後に指定してから起動してください。"
					+ " / None of the keys has signed this log before. Name the old key behind the new one, then start again.");
		}
		return keys;
	}

	private List<SigningKey> read(String origin, boolean first) {
		List<SigningKey> keys = new ArrayList<>();
		if (!this.properties.keyStore().file().isEmpty()) {
			keys.add(fromStore(origin, this.properties.keyStore()));
		}
		if (this.properties.keys().isEmpty() && keys.isEmpty()) {
			keys.add(fromHome(origin, first));
		}
		this.properties.keys().forEach((file) -> keys.add(fromFile(origin, file)));
		return List.copyOf(keys);
	}

	private SigningKey fromHome(String origin, boolean first) {
		Path file = this.home.resolve("ledger").resolve("signing-key.pem");
		if (first && !Files.exists(file)) {
			SecretFile.writeFirst(file, SigningKey.generate(origin).pem());
		}
		return fromFile(origin, file);
	}

	private static SigningKey fromFile(String origin, Path file) {
		try {
			return SigningKey.ofPem(origin, Files.readString(file));
		}
		catch (IOException | NoteFormatException ex) {
			throw unreadable(file.toString(), ex);
		}
	}

	private static SigningKey fromStore(String origin, LedgerProperties.Store from) {
		try (InputStream file = Files.newInputStream(Path.of(from.file()))) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(file, from.password().toCharArray());
			return SigningKey.ofStore(origin, store, from.alias(), from.password().toCharArray());
		}
		catch (IOException | GeneralSecurityException | NoteFormatException ex) {
			throw unreadable(from.file(), ex);
		}
	}

	private static IllegalStateException unreadable(String file, Exception cause) {
		return new IllegalStateException(
				"記録簿の署名鍵 " + file + " を読み込めません。鍵を復元してから起動してください。" + " / The key that signs the log cannot be read from "
						+ file + ". Restore it, then start again. (" + cause.getMessage() + ")",
				cause);
	}

}
