package org.nawate.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/**
 * Keeps the contents of papers; the same content is kept once, and never changed. Nothing
 * is held in memory as a whole, neither coming nor going.
 */
@Component
public class PaperStore {

	/** Bytes that are read from the database at a time. */
	private static final int PART = 256 * 1024;

	private final JdbcClient jdbc;

	PaperStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the content of a file under its SHA-256. */
	void keep(String sha256, Path file) {
		if (size(sha256) >= 0) {
			return;
		}
		try (InputStream content = Files.newInputStream(file)) {
			long size = Files.size(file);
			this.jdbc.sql("""
					insert into attachment (sha256, size, content) values (:sha256, :size, :content)
					on conflict do nothing""")
				.param("sha256", sha256)
				.param("size", size)
				.param("content", new SqlBinaryValue(content, size))
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Keeps what the product printed itself under its SHA-256. */
	public void keep(String sha256, byte[] content) {
		this.jdbc.sql("""
				insert into attachment (sha256, size, content) values (:sha256, :size, :content)
				on conflict do nothing""")
			.param("sha256", sha256)
			.param("size", content.length)
			.param("content", content)
			.update();
	}

	/** How many bytes the content has; -1 if it is not kept. */
	public long size(String sha256) {
		return this.jdbc.sql("select size from attachment where sha256 = :sha256")
			.param("sha256", sha256)
			.query(Long.class)
			.optional()
			.orElse(-1L);
	}

	/** Those of the hashes whose contents are kept. */
	public List<String> kept(Collection<String> hashes) {
		return this.jdbc.sql("select sha256 from attachment where sha256 = any (:hashes)")
			.param("hashes", hashes.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	/** Writes the content out, part by part. */
	public void copy(String sha256, OutputStream out) throws IOException {
		long size = size(sha256);
		for (long from = 0; from < size; from += PART) {
			out.write(this.jdbc.sql(
					"select substring(content from cast(:from as int) for :part) from attachment where sha256 = :sha256")
				.param("from", from + 1)
				.param("part", PART)
				.param("sha256", sha256)
				.query(byte[].class)
				.single());
		}
	}

}
