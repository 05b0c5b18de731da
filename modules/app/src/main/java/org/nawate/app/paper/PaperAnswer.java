package org.nawate.app.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands papers out to be saved, never to be opened in this site's name. */
@Component
public class PaperAnswer {

	/** What a browser that opens it all the same lets it do: nothing. */
	static final String NOTHING_ALLOWED = "sandbox; default-src 'none'; frame-ancestors 'none'";

	private final PaperStore store;

	PaperAnswer(PaperStore store) {
		this.store = store;
	}

	/** Writes the paper out, part by part. */
	public void write(PaperRow paper, HttpServletResponse response) throws IOException {
		if (this.store.size(paper.sha256()) < 0) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		response.setContentType(paper.mediaType());
		response.setContentLengthLong(paper.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", NOTHING_ALLOWED);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		this.store.copy(paper.sha256(), response.getOutputStream());
	}

}
