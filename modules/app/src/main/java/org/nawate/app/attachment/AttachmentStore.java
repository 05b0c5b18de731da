package org.nawate.app.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the contents of papers; the same content is kept once, and never changed. */
@Component
class AttachmentStore {

	/** The largest paper, in bytes. */
	static final long LARGEST = 10L * 1024 * 1024;

	private final JdbcClient jdbc;

	AttachmentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the content; answers its SHA-256, hexadecimal. */
	String keep(byte[] content) {
		String sha256 = sha256(content);
		this.jdbc.sql("""
				insert into attachment (sha256, size, content) values (:sha256, :size, :content)
				on conflict do nothing""")
			.param("sha256", sha256)
			.param("size", content.length)
			.param("content", content)
			.update();
		return sha256;
	}

	Optional<byte[]> find(String sha256) {
		return this.jdbc.sql("select content from attachment where sha256 = :sha256")
			.param("sha256", sha256)
			.query(byte[].class)
			.optional();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
