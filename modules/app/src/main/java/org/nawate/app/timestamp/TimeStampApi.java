package org.nawate.app.timestamp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.ledger.LedgerRejection;
import org.nawate.store.log.TimeStampBook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The authority's answers, for anybody. */
@RestController
@Tag(name = "記録簿 log")
class TimeStampApi {

	private static final MediaType REPLY = new MediaType("application", "timestamp-reply");

	private final TimeStampBook book;

	TimeStampApi(TimeStampBook book) {
		this.book = book;
	}

	@GetMapping(path = "/api/log/checkpoints/{size}/time-stamp")
	@Operation(summary = "The time-stamp (RFC 3161) of the signed state of the log at a size, over the bytes of "
			+ "/api/log/checkpoints/{size}", security = {})
	ResponseEntity<byte[]> timeStamp(@PathVariable long size) {
		return this.book.answer(size)
			.map((answer) -> ResponseEntity.ok()
				.contentType(REPLY)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + size + ".tsr\"")
				.body(answer))
			.orElseThrow(() -> ApiRefusal.of(LedgerRejection.UNKNOWN));
	}

}
