package org.nawate.app.edition;

import org.nawate.domain.act.FiscalYear;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A published edition as a CSV file. */
@RestController
class EditionDownload {

	private final EditionQuery query;

	private final PrintedActs printed;

	EditionDownload(EditionQuery query, PrintedActs printed) {
		this.query = query;
		this.printed = printed;
	}

	@GetMapping("/editions/{fiscalYear:20\\d{2}}.csv")
	ResponseEntity<byte[]> csv(@PathVariable int fiscalYear) {
		Edition edition = this.query.find(new FiscalYear(fiscalYear))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return this.printed.of(edition).table().download("edition-" + fiscalYear + ".csv");
	}

}
