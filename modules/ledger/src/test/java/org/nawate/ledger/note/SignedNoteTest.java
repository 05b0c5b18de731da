package org.nawate.ledger.note;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nawate.ledger.tree.MerkleTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedNoteTest {

	private static final SigningKey KEY = SigningKey.generate("log.example.jp/nawate");

	private static final Checkpoint CHECKPOINT = new Checkpoint("log.example.jp/nawate", 1234, MerkleTree.empty());

	/**
	 * Key and note of the documentation of Go's sumdb/note, where the format comes from.
	 */
	@Test
	void a_note_that_another_program_signed_is_verified() {
		VerifyingKey key = VerifyingKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
		SignedNote note = SignedNote
			.of("""
					If you think cryptography is the answer to your problem,
					then you don't know what your problem is.

					— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
					""");
		assertThat(note.signedBy(List.of(key))).containsExactly(key);
		assertThat(SignedNote.of(note.toString().replace("answer", "Answer")).signedBy(List.of(key))).isEmpty();
	}

	@Test
	void a_checkpoint_survives_its_text_and_its_signature() {
		SignedNote note = SignedNote.sign(CHECKPOINT.text(), List.of(KEY));
		SignedNote read = SignedNote.of(note.toString());
		assertThat(read.signedBy(List.of(KEY.verifying()))).containsExactly(KEY.verifying());
		assertThat(Checkpoint.of(read.text())).isEqualTo(CHECKPOINT);
		assertThat(CHECKPOINT.text()).isEqualTo("""
				log.example.jp/nawate
				1234
				47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
				""");
	}

	@Test
	void a_rotated_log_is_signed_by_both_keys_and_believed_by_either() {
		SigningKey next = SigningKey.generate("log.example.jp/nawate");
		SignedNote note = SignedNote.of(SignedNote.sign(CHECKPOINT.text(), List.of(KEY, next)).toString());
		assertThat(note.signedBy(List.of(KEY.verifying()))).containsExactly(KEY.verifying());
		assertThat(note.signedBy(List.of(next.verifying()))).containsExactly(next.verifying());
		assertThat(note.signedBy(List.of(KEY.verifying(), next.verifying()))).hasSize(2);
	}

	@Test
	void a_stranger_with_the_same_name_is_not_believed() {
		SigningKey stranger = SigningKey.generate("log.example.jp/nawate");
		SignedNote note = SignedNote.sign(CHECKPOINT.text(), List.of(stranger));
		assertThat(note.signedBy(List.of(KEY.verifying()))).isEmpty();
	}

	@Property(tries = 400)
	void no_character_of_a_signed_checkpoint_can_be_changed(@ForAll @IntRange(min = 0, max = 400) int at,
			@ForAll @IntRange(min = 0x20, max = 0x7e) int to) {
		String note = SignedNote.sign(CHECKPOINT.text(), List.of(KEY)).toString();
		int index = at % note.length();
		String altered = note.substring(0, index) + (char) to + note.substring(index + 1);
		if (!altered.equals(note)) {
			assertThat(believed(altered)).isFalse();
		}
	}

	private static boolean believed(String note) {
		try {
			return !SignedNote.of(note).signedBy(List.of(KEY.verifying())).isEmpty();
		}
		catch (NoteFormatException ex) {
			return false;
		}
	}

	@Test
	void a_key_survives_its_file_and_its_public_text() {
		SigningKey read = SigningKey.ofPem("log.example.jp/nawate", KEY.pem());
		assertThat(read.verifying()).isEqualTo(KEY.verifying());
		assertThat(VerifyingKey.of(KEY.verifying().text())).isEqualTo(KEY.verifying());
	}

	@Test
	void halves_of_two_keys_are_refused() {
		String other = SigningKey.generate("other").pem();
		String mixed = KEY.pem().substring(0, KEY.pem().indexOf("-----BEGIN PUBLIC"))
				+ other.substring(other.indexOf("-----BEGIN PUBLIC"));
		assertThatThrownBy(() -> SigningKey.ofPem("log.example.jp/nawate", mixed))
			.isInstanceOf(NoteFormatException.class)
			.hasMessageContaining("belong together");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "name+00000000+AA==",
			"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+b+%%%" })
	void a_text_that_is_no_verifying_key_is_refused(String vkey) {
		assertThatThrownBy(() -> VerifyingKey.of(vkey)).isInstanceOf(NoteFormatException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "log\n", "log\n1\n", "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\n1\n47DEQpj8HBSa\n",
			"log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
			"\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n" })
	void a_text_that_is_no_checkpoint_is_refused(String text) {
		assertThatThrownBy(() -> Checkpoint.of(text)).isInstanceOf(NoteFormatException.class);
	}

}
