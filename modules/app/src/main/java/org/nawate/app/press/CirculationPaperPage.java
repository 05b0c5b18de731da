package org.nawate.app.press;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.circulation.CirculationView;
import org.nawate.domain.act.CirculationId;

/** The papers of a circulation as one file each, for pages and for callers of the API. */
@Controller
class CirculationPaperPage {

	private final CirculationQuery circulations;

	private final CirculationPapers papers;

	CirculationPaperPage(CirculationQuery circulations, CirculationPapers papers) {
		this.circulations = circulations;
		this.papers = papers;
	}

	@GetMapping({ "/circulations/{id}/papers.pdf", "/api/circulations/{id}/papers.pdf" })
	ResponseEntity<byte[]> papers(@PathVariable String id) {
		CirculationView circulation = found(id);
		return PaperPage.pdf("持ち回り審議資料", circulation.startedOn(), this.papers.papers(circulation));
	}

	@GetMapping({ "/circulations/{id}/record.pdf", "/api/circulations/{id}/record.pdf" })
	ResponseEntity<byte[]> record(@PathVariable String id) {
		CirculationView circulation = found(id);
		return PaperPage.pdf("持ち回り審議の記録", circulation.startedOn(), this.papers.record(circulation));
	}

	private CirculationView found(String id) {
		return this.circulations.find(new CirculationId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
