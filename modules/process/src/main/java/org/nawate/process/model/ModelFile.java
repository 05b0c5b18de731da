package org.nawate.process.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A flow (BPMN) or decision table (DMN) as a city hands it in: its plain name and its
 * bytes.
 */
public final class ModelFile {

	/** The largest file that is read, in bytes; the shipped ones have 30 kB. */
	public static final int MOST_BYTES = 1_000_000;

	private final String name;

	private final byte[] content;

	/**
	 * A file.
	 * @param name its plain name, with its ending
	 * @param content its bytes
	 */
	public ModelFile(String name, byte[] content) {
		this.name = name;
		this.content = content.clone();
	}

	/** Its plain name, for instance {@code kgi-revision.bpmn}. */
	public String name() {
		return this.name;
	}

	/** Its bytes. */
	public byte[] content() {
		return this.content.clone();
	}

	/** Its text, which is UTF-8. */
	public String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	/** The name without its ending, which is the id of the process or decision. */
	public String id() {
		int end = this.name.lastIndexOf('.');
		return (end < 0) ? this.name : this.name.substring(0, end);
	}

	/** Whether it holds a flow, not a table. */
	public boolean isFlow() {
		return this.name.endsWith(".bpmn");
	}

	/** Whether it holds a decision table. */
	public boolean isTable() {
		return this.name.endsWith(".dmn");
	}

	/** SHA-256 of its bytes, hexadecimal. */
	public String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
