package org.nawate.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands files out to be saved, part by part. */
@Component
class BundleAnswer {

	/** The verifier, which is packed together with the product. */
	private static final ClassPathResource VERIFIER = new ClassPathResource("verifier/nawate-verify.jar");

	private final Clock clock;

	BundleAnswer(Clock clock) {
		this.clock = clock;
	}

	/** Writes the bundle out, and lets go of it. */
	void write(BundleScope scope, BundleFile bundle, HttpServletResponse response) throws IOException {
		try (bundle) {
			head(name(scope.kind().code(), scope.id(), scope.until()), "application/zip", bundle.length(), response);
			bundle.writeTo(response.getOutputStream());
		}
	}

	void write(BundleRow row, Path file, HttpServletResponse response) throws IOException {
		head(name(row.kind(), row.scope(), row.until()), "application/zip", Files.size(file), response);
		Files.copy(file, response.getOutputStream());
	}

	void writeVerifier(HttpServletResponse response) throws IOException {
		head("nawate-verify.jar", "application/java-archive", VERIFIER.contentLength(), response);
		try (InputStream jar = VERIFIER.getInputStream()) {
			jar.transferTo(response.getOutputStream());
		}
	}

	/** In letters that every system and command line takes. */
	private String name(String kind, String id, @Nullable Long until) {
		String plain = id.replaceAll("[^A-Za-z0-9-]+", "-");
		return "audit-bundle-" + kind + (plain.isEmpty() ? "" : "-" + plain)
				+ ((until != null) ? "-until-" + until : "") + "-" + LocalDate.now(this.clock) + ".zip";
	}

	private static void head(String name, String type, long length, HttpServletResponse response) {
		response.setContentType(type);
		response.setContentLengthLong(length);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

}
