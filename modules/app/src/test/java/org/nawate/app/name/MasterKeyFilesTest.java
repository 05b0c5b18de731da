package org.nawate.app.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.app.startup.StartRefused;
import org.nawate.store.erasure.MasterKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeyFilesTest {

	@TempDir
	private Path home;

	@Test
	void the_first_start_makes_a_key_that_only_its_owner_reads_and_the_next_ones_keep_it() throws IOException {
		String made = keys(List.of()).read(true).present();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("names/master-key"))))
			.isEqualTo("rw-------");
		assertThat(keys(List.of()).read(true).present()).isEqualTo(made);
		assertThat(keys(List.of()).read(false).present()).isEqualTo(made);
	}

	@Test
	void a_key_that_is_lost_or_spoilt_stops_the_start_and_is_not_made_anew() throws IOException {
		assertThatThrownBy(() -> keys(List.of()).read(false)).isInstanceOf(StartRefused.class)
			.hasMessageContaining("復元")
			.hasMessageContaining("Restore it");
		assertThat(this.home.resolve("names")).doesNotExist();
		keys(List.of()).read(true);
		Path file = this.home.resolve("names/master-key");
		for (String spoilt : List.of("spoilt!", "", "AAAA")) {
			Files.writeString(file, spoilt);
			assertThatThrownBy(() -> keys(List.of()).read(true)).isInstanceOf(StartRefused.class);
			assertThat(file).hasContent(spoilt);
		}
	}

	@Test
	void the_file_named_first_is_the_present_key_and_those_behind_it_are_known() throws IOException {
		Path next = this.home.resolve("next");
		Path old = this.home.resolve("old");
		Files.writeString(next, Base64.getEncoder().encodeToString(MasterKeys.generate()));
		Files.writeString(old, Base64.getEncoder().encodeToString(MasterKeys.generate()) + "\r\n");
		MasterKeys both = keys(List.of(next, old)).read(false);
		assertThat(both.present()).isEqualTo(keys(List.of(next)).read(false).present());
		assertThat(both.know(keys(List.of(old)).read(false).present())).isTrue();
	}

	@Test
	void a_key_is_taken_from_a_key_store() throws IOException, GeneralSecurityException {
		byte[] key = MasterKeys.generate();
		Path file = this.home.resolve("names.p12");
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setEntry("nawate-names", new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
				new KeyStore.PasswordProtection("example".toCharArray()));
		try (OutputStream out = Files.newOutputStream(file)) {
			store.store(out, "example".toCharArray());
		}
		assertThat(from(file, "nawate-names", "example").read(false).present())
			.isEqualTo(new MasterKeys(List.of(key)).present());
		assertThatThrownBy(() -> from(file, "nawate-names", "wrong").read(false)).isInstanceOf(StartRefused.class);
		assertThatThrownBy(() -> from(file, "other", "example").read(false)).isInstanceOf(StartRefused.class);
	}

	private MasterKeyFiles from(Path file, String alias, String password) {
		return new MasterKeyFiles(
				new NamesProperties(List.of(), new NamesProperties.Store(file.toString(), alias, password)), this.home);
	}

	private MasterKeyFiles keys(List<Path> files) {
		return new MasterKeyFiles(new NamesProperties(files, new NamesProperties.Store("", "nawate-names", "")),
				this.home);
	}

}
