package org.nawate.app.step;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.ConsultationQuery;
import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.StepId;

/** What became of a step, told on the page of its case. */
@Component
class StepNotice {

	private final CaseStanding standing;

	private final ConsultationQuery consultations;

	private final RefusalText refusals;

	private final Words words;

	StepNotice(CaseStanding standing, ConsultationQuery consultations, RefusalText refusals, Words words) {
		this.standing = standing;
		this.consultations = consultations;
		this.refusals = refusals;
		this.words = words;
	}

	/**
	 * It was taken, and where the case went.
	 * @param done key of the message
	 */
	String done(CaseFile file, String done, RedirectAttributes notices) {
		return done(file, done, "", notices);
	}

	/** The same, with what else to tell before it. */
	String done(CaseFile file, String done, String found, RedirectAttributes notices) {
		notices.addFlashAttribute("done", this.words.of(done, file.number()));
		notices.addFlashAttribute("doneNext", found + this.standing.of(file).text());
		return toCase(file);
	}

	/** It cannot be taken. */
	String refused(CaseFile file, Outcome.Refused refused, RedirectAttributes notices) {
		notices.addFlashAttribute("refused", this.refusals.of(refused));
		return toCase(file);
	}

	/** Somebody took it meanwhile; a second click of one's own is told apart. */
	String taken(StepId step, CaseFile file, Acting acting, RedirectAttributes notices) {
		Actor by = takenBy(step, file);
		String now = this.standing.of(file).text();
		if (by == null) {
			notices.addFlashAttribute("warned", this.words.of("step.taken"));
		}
		else if (by.person().equals(acting.person())) {
			notices.addFlashAttribute("warned", this.words.of("step.taken.self"));
		}
		else {
			notices.addFlashAttribute("warned", this.words.of("step.taken.by", by.postTitle(), by.personName()));
		}
		notices.addFlashAttribute("warnedNext", now);
		return toCase(file);
	}

	/** Of sections asked side by side each has its own step; else the last act was it. */
	private @Nullable Actor takenBy(StepId step, CaseFile file) {
		Consultation.Asked asked = this.consultations.of(file.proposalId()).at(step.value());
		if (asked != null) {
			return asked.by();
		}
		return file.opinions().isEmpty() ? null : file.opinions().getLast().by();
	}

	private static String toCase(CaseFile file) {
		return "redirect:/proposals/" + file.proposalId();
	}

}
