package org.nawate.app.casefile;

import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.flowpicture.FlowPicture;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.CaseVersionQuery;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.ProposalId;

/**
 * 版の移行: the flow of a case right before and right after it went on by another version.
 */
@Controller
class CaseVersionsPage {

	private final CaseQuery cases;

	private final CaseVersionQuery versions;

	private final CasePicture picture;

	CaseVersionsPage(CaseQuery cases, CaseVersionQuery versions, CasePicture picture) {
		this.cases = cases;
		this.versions = versions;
		this.picture = picture;
	}

	/** A move with its pictures. */
	record Row(long position, String flow, int fromVersion, int toVersion, String fromHash, String toHash, LocalDate on,
			Actor by, String reason, FlowPicture before, FlowPicture after) {
	}

	@GetMapping("/proposals/{id}/versions")
	String show(@PathVariable String id, Model model) {
		ProposalId proposal = new ProposalId(id);
		CaseFile file = this.cases.find(proposal).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<Row> rows = this.versions.changes(proposal).stream().map(this::row).toList();
		model.addAttribute("file", file);
		model.addAttribute("path", file.path());
		model.addAttribute("rows", rows);
		return "proposal/versions";
	}

	private Row row(CaseVersionQuery.Change change) {
		var fact = change.fact();
		return new Row(change.position(), fact.flow(), fact.fromVersion(), fact.toVersion(), fact.fromHash(),
				fact.toHash(), fact.on(), fact.by(), fact.reason(), this.picture.of(change.before(), fact.waitedAt()),
				this.picture.of(change.after(), fact.waitsAt()));
	}

}
