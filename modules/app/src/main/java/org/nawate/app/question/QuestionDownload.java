package org.nawate.app.question;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The facts that answer a question as a CSV file, from the first one on. */
@RestController
class QuestionDownload {

	/** What an office's Excel opens without waiting; the rest by the numbers of facts. */
	static final int MOST = 10_000;

	private final QuestionQuery query;

	private final FactTable table;

	QuestionDownload(QuestionQuery query, FactTable table) {
		this.query = query;
		this.table = table;
	}

	@GetMapping("/audit/facts.csv")
	ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) {
		Asked asked = Asked.of(parameters);
		if (!asked.isClear()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return this.table.of(this.query.all(asked.question(), MOST)).download("facts.csv");
	}

}
