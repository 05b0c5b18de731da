package org.nawate.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.ledger.note.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerKeysTest {

	private static final String ORIGIN = "nawate.example.jp/log";

	@TempDir
	private Path home;

	@Test
	void the_first_start_makes_a_key_that_only_its_owner_reads_and_the_next_ones_keep_it() throws IOException {
		SigningKey made = keys(List.of()).of(ORIGIN, Set.of()).getFirst();
		Path file = this.home.resolve("ledger/signing-key.pem");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(keys(List.of()).of(ORIGIN, Set.of())).extracting(SigningKey::verifying)
			.containsExactly(made.verifying());
	}

	@Test
	void while_a_key_is_rotated_both_sign() throws IOException {
		Path next = this.home.resolve("next.pem");
		Path old = this.home.resolve("old.pem");
		Files.writeString(next, SigningKey.generate(ORIGIN).pem());
		Files.writeString(old, SigningKey.generate(ORIGIN).pem());
		assertThat(keys(List.of(next, old)).of(ORIGIN, Set.of())).hasSize(2);
	}

	@Test
	void a_key_that_cannot_be_read_stops_the_start_and_is_not_replaced() throws IOException {
		keys(List.of()).of(ORIGIN, Set.of());
		Path file = this.home.resolve("ledger/signing-key.pem");
		Files.writeString(file, "spoilt");
		assertThatThrownBy(() -> keys(List.of()).of(ORIGIN, Set.of())).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("署名鍵")
			.hasMessageContaining("Restore it");
		assertThat(Files.readString(file)).isEqualTo("spoilt");
	}

	@Test
	void a_key_that_is_lost_is_not_made_anew_and_a_strange_one_is_not_taken() throws IOException {
		String known = SigningKey.generate(ORIGIN).verifying().text();
		assertThatThrownBy(() -> keys(List.of()).of(ORIGIN, Set.of(known))).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("signing-key.pem");
		Path strange = this.home.resolve("strange.pem");
		Files.writeString(strange, SigningKey.generate(ORIGIN).pem());
		assertThatThrownBy(() -> keys(List.of(strange)).of(ORIGIN, Set.of(known)))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("behind the new one");
		assertThat(this.home.resolve("ledger")).doesNotExist();
	}

	private LedgerKeys keys(List<Path> files) {
		return new LedgerKeys(new LedgerProperties("", files, new LedgerProperties.Store("", "nawate", "")), this.home);
	}

}
