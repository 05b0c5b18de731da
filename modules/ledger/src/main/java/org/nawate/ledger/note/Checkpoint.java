package org.nawate.ledger.note;

import java.util.List;

import org.nawate.ledger.tree.Hash;

/**
 * The state of the log at a moment (C2SP tlog-checkpoint): who keeps it, how many events
 * it holds, and the root over all of them.
 *
 * @param origin the name of the log, without line breaks
 * @param size events in the log
 * @param root the root hash over them
 */
public record Checkpoint(String origin, long size, Hash root) {

	public Checkpoint {
		if (origin.isBlank() || origin.lines().count() != 1 || origin.endsWith("\n")) {
			throw new NoteFormatException("The origin is one line of text");
		}
		if (size < 0) {
			throw new NoteFormatException("A log has no " + size + " events");
		}
	}

	/** The text that is signed. */
	public String text() {
		return this.origin + "\n" + this.size + "\n" + this.root.base64() + "\n";
	}

	/**
	 * Reads the text of a checkpoint; further lines of it are allowed and ignored, as the
	 * specification wants it.
	 * @throws NoteFormatException if it is none
	 */
	public static Checkpoint of(String text) {
		if (!text.endsWith("\n")) {
			throw new NoteFormatException("A checkpoint ends with a line break");
		}
		List<String> lines = List.of(text.split("\n", -1));
		if (lines.size() < 4 || lines.subList(3, lines.size() - 1).contains("")) {
			throw new NoteFormatException("A checkpoint has an origin, a size and a root, each on a line");
		}
		try {
			Checkpoint checkpoint = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)),
					Hash.ofBase64(lines.get(2)));
			if (!lines.get(1).equals(Long.toString(checkpoint.size()))) {
				throw new NoteFormatException("The size is written without sign and leading zeros: " + lines.get(1));
			}
			return checkpoint;
		}
		catch (IllegalArgumentException ex) {
			throw new NoteFormatException("Neither size nor root may be written so: " + ex.getMessage());
		}
	}

}
