package org.nawate.app.explain;

import java.util.Map;

import org.nawate.app.press.PaperPress;
import org.nawate.domain.act.ProposalId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 決裁書(鑑) as a file, for pages and for callers of the API. */
@Controller
class DecisionSheetPage {

	private final DecisionSheets sheets;

	private final PaperPress press;

	DecisionSheetPage(DecisionSheets sheets, PaperPress press) {
		this.sheets = sheets;
		this.press = press;
	}

	@GetMapping({ "/proposals/{id}/decision.pdf", "/api/proposals/{id}/decision.pdf" })
	ResponseEntity<byte[]> pdf(@PathVariable String id) {
		return PaperPress.inJapanese(() -> this.sheets.find(new ProposalId(id)))
			.map((sheet) -> this.press.send("決裁書_" + sheet.file().number(), sheet.authority().decidedOn(),
					"press/decision", Map.of("sheet", sheet, "title", this.sheets.cutName(sheet.file().title()))))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
