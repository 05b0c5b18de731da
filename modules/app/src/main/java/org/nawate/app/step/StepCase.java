package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.casefile.CasePicture;
import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.proposal.StepId;

/**
 * The case that a step belongs to: found by the step's address, and shown beside its
 * form.
 */
@Component
class StepCase {

	private final InboxQuery inbox;

	private final CaseQuery cases;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final PaperQuery papers;

	private final Clock clock;

	StepCase(InboxQuery inbox, CaseQuery cases, CaseStanding standing, CasePicture picture, ChangeTelling changes,
			PaperQuery papers, Clock clock) {
		this.inbox = inbox;
		this.cases = cases;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.papers = papers;
		this.clock = clock;
	}

	/** The step of an address; not found if it is none. */
	static StepId id(String step) {
		try {
			return new StepId(step);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The step, while it is open. */
	Optional<InboxRow> open(StepId step) {
		return this.inbox.step(step, today());
	}

	/** The case; not found if it is not on record. */
	CaseFile find(StepId step) {
		return this.cases.find(step.proposal()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What one must know of the case to fill in the form. */
	void show(InboxRow row, CaseFile file, StepForm form, Map<String, String> errors, Model model) {
		model.addAttribute("row", row);
		model.addAttribute("file", file);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("authorityTable", this.picture.authority(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		model.addAttribute("attachments", this.papers.ofCase(file));
	}

	/** The flow and the table by which it came here. */
	void showFlow(CaseFile file, Model model) {
		model.addAttribute("picture", this.picture.of(file));
		model.addAttribute("decision", this.picture.table(file));
	}

}
