package org.nawate.app.edition;

import java.util.List;
import java.util.Map;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.press.PaperPress;
import org.nawate.domain.act.FiscalYear;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * 正誤表 as one file that lasts (PDF/A), for everybody, on pages and by the API: all
 * corrections of an edition that were published, and nothing that was not.
 */
@Controller
class CorrectionPaperPage {

	private final EditionQuery editions;

	private final CorrectionQuery corrections;

	private final PaperPress press;

	private final WarekiFormat wareki;

	CorrectionPaperPage(EditionQuery editions, CorrectionQuery corrections, PaperPress press, WarekiFormat wareki) {
		this.editions = editions;
		this.corrections = corrections;
		this.press = press;
		this.wareki = wareki;
	}

	@GetMapping({ "/editions/{fiscalYear:\\d{4}}/errata.pdf", "/api/editions/{fiscalYear:\\d{4}}/errata.pdf" })
	ResponseEntity<byte[]> paper(@PathVariable int fiscalYear) {
		FiscalYear year = new FiscalYear(fiscalYear);
		Edition edition = this.editions.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<CorrectionQuery.Correction> published = this.corrections.of(year);
		if (published.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.press.send(this.wareki.fiscalYear(fiscalYear) + "版_正誤表", published.getLast().publishedOn(),
				"press/errata", Map.of("edition", edition, "corrections", published));
	}

}
