package org.nawate.app.name;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.nawate.app.startup.SecretFile;
import org.nawate.app.startup.StartRefused;
import org.nawate.store.erasure.MasterKeys;

/**
 * Finds the master keys. A key is never replaced by itself: without the one under which
 * names are sealed the product does not start, for nobody could be told who did what.
 */
final class MasterKeyFiles {

	private final NamesProperties properties;

	private final Path home;

	MasterKeyFiles(NamesProperties properties, Path home) {
		this.properties = properties;
		this.home = home;
	}

	/**
	 * The keys, the present one first.
	 * @param first whether nothing is sealed yet, so that a key may be made
	 * @throws StartRefused if one cannot be read
	 */
	MasterKeys read(boolean first) {
		List<byte[]> keys = new ArrayList<>();
		if (!this.properties.keyStore().file().isEmpty()) {
			keys.add(fromStore(this.properties.keyStore()));
		}
		if (this.properties.keys().isEmpty() && keys.isEmpty()) {
			keys.add(fromHome(first));
		}
		this.properties.keys().forEach((file) -> keys.add(fromFile(file)));
		return new MasterKeys(keys);
	}

	private byte[] fromHome(boolean first) {
		Path file = this.home.resolve("names").resolve("master-key");
		if (first && !Files.exists(file)) {
			SecretFile.writeFirst(file, Base64.getEncoder().encodeToString(MasterKeys.generate()) + "\n");
		}
		return fromFile(file);
	}

	private static byte[] fromFile(Path file) {
		try {
			byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
			if (key.length != MasterKeys.LENGTH) {
				throw unreadable(file.toString());
			}
			return key;
		}
		catch (IOException | IllegalArgumentException ex) {
			throw unreadable(file.toString());
		}
	}

	private static byte[] fromStore(NamesProperties.Store from) {
		try (InputStream file = Files.newInputStream(Path.of(from.file()))) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(file, from.password().toCharArray());
			Key key = store.getKey(from.alias(), from.password().toCharArray());
			byte[] bytes = (key != null) ? key.getEncoded() : null;
			if (bytes == null || bytes.length != MasterKeys.LENGTH) {
				throw unreadable(from.file());
			}
			return bytes;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw unreadable(from.file());
		}
	}

	private static StartRefused unreadable(String file) {
		return new StartRefused("氏名を暗号化するマスター鍵 " + file + " を読み込めません。控えから復元してから起動してください。",
				"The master key under which names are sealed cannot be read from " + file
						+ ". Restore it from its copy, then start again.");
	}

}
