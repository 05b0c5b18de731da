package org.nawate.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A text with the signatures under it (C2SP signed-note). Signatures of unknown keys are
 * kept and ignored; one of a known key must hold.
 */
public final class SignedNote {

	private static final String MARK = "— ";

	private static final int ID_BYTES = 4;

	/**
	 * A signature under its key's name: four bytes of the key's id, then the signature.
	 */
	private record Signed(String name, String base64) {

		static Signed by(SigningKey key, byte[] message) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.writeBytes(key.verifying().id());
			bytes.writeBytes(key.sign(message));
			return new Signed(key.verifying().name(), Base64.getEncoder().encodeToString(bytes.toByteArray()));
		}

		boolean isBy(VerifyingKey key) {
			return this.name.equals(key.name()) && Arrays.equals(Arrays.copyOf(bytes(), ID_BYTES), key.id());
		}

		byte[] signature() {
			byte[] bytes = bytes();
			return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
		}

		byte[] bytes() {
			return Base64.getDecoder().decode(this.base64);
		}

		String line() {
			return MARK + this.name + " " + this.base64 + "\n";
		}

	}

	private final String text;

	private final List<Signed> signatures;

	private SignedNote(String text, List<Signed> signatures) {
		this.text = text;
		this.signatures = List.copyOf(signatures);
	}

	/** Signs a text by each of the keys; after a rotation, by the old and the new one. */
	public static SignedNote sign(String text, Collection<SigningKey> keys) {
		if (!text.endsWith("\n") || keys.isEmpty()) {
			throw new NoteFormatException("A note ends with a line break and has at least one signature");
		}
		byte[] message = text.getBytes(StandardCharsets.UTF_8);
		return new SignedNote(text, keys.stream().map((key) -> Signed.by(key, message)).toList());
	}

	/**
	 * Reads a note as {@link #toString()} writes it, without judging its signatures.
	 * @throws NoteFormatException if it is none
	 */
	public static SignedNote of(String note) {
		int end = note.lastIndexOf("\n\n");
		if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch((c) -> c < 0x20 && c != '\n')) {
			throw new NoteFormatException("A signed note is a text, an empty line and lines of signatures");
		}
		List<Signed> signatures = new ArrayList<>();
		for (String line : note.substring(end + 2).split("\n")) {
			signatures.add(signature(line));
		}
		return new SignedNote(note.substring(0, end + 1), signatures);
	}

	private static Signed signature(String line) {
		String[] parts = line.startsWith(MARK) ? line.substring(MARK.length()).split(" ", -1) : new String[0];
		if (parts.length != 2 || parts[0].isEmpty()) {
			throw new NoteFormatException("No line of a signature: " + line);
		}
		Signed signed = new Signed(parts[0], parts[1]);
		try {
			byte[] bytes = signed.bytes();
			if (bytes.length > ID_BYTES && Base64.getEncoder().encodeToString(bytes).equals(parts[1])) {
				return signed;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new NoteFormatException("The signature is not written in base64: " + line);
		}
		throw new NoteFormatException("The signature is not written in the one form of base64: " + line);
	}

	/** The text under the signatures; ends with a line break. */
	public String text() {
		return this.text;
	}

	/**
	 * Which of the keys signed it.
	 * @param known the keys that are believed
	 * @return those whose signature stands there and holds; empty if none does, or if one
	 * stands there and does not hold
	 */
	public List<VerifyingKey> signedBy(Collection<VerifyingKey> known) {
		byte[] message = this.text.getBytes(StandardCharsets.UTF_8);
		List<VerifyingKey> holding = new ArrayList<>();
		for (Signed signed : this.signatures) {
			for (VerifyingKey key : known) {
				if (signed.isBy(key)) {
					if (!key.verifies(message, signed.signature())) {
						return List.of();
					}
					holding.add(key);
				}
			}
		}
		return List.copyOf(holding);
	}

	/**
	 * Whether it carries signatures of these keys, all of which hold, and none of others.
	 */
	public boolean isSignedOnlyBy(Collection<VerifyingKey> known) {
		return signedBy(known).size() == this.signatures.size();
	}

	/** The note as it is published and printed. */
	@Override
	public String toString() {
		StringBuilder note = new StringBuilder(this.text).append('\n');
		this.signatures.forEach((signed) -> note.append(signed.line()));
		return note.toString();
	}

}
