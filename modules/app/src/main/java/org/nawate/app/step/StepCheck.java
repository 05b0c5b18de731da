package org.nawate.app.step;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nawate.app.look.Words;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.look.Typed;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.ConsultationAnswer;

import org.springframework.stereotype.Component;

/** Says what is wrong with what was typed into a step's form, by field. */
@Component
class StepCheck {

	private final Words words;

	StepCheck(Words words) {
		this.words = words;
	}

	Map<String, String> problems(StepForm form) {
		Map<String, String> problems = new LinkedHashMap<>();
		if (form.act() == null) {
			problems.put("act", this.words.of("step.choose"));
		}
		check(problems, "opinion", form.opinion());
		check(problems, "reason", form.reason());
		check(problems, "documentNumber", form.documentNumber());
		check(problems, "remarks", form.remarks());
		check(problems, "note", form.note());
		check(problems, "wishReason", form.wishReason());
		check(problems, "points", String.join("\n", form.points()));
		if (needsReason(form) && form.reason().isBlank()) {
			problems.put(reasonOf(form), this.words.of("case.reason.missing"));
		}
		ConsultationAnswer answer = form.answer();
		if (answer != null && answer.needsOpinion() && form.opinion().isBlank()) {
			problems.put("opinion", this.words.of("consultation.opinion.missing"));
		}
		if (form.is(StepRequest.Act.SCREEN) && !form.wishes().isEmpty() && form.wishReason().isBlank()) {
			problems.put("wishReason", this.words.of("case.reason.missing"));
		}
		if (form.is(StepRequest.Act.TABLE) && form.meeting().isBlank()) {
			problems.put("meeting", this.words.of("step.table.choose"));
		}
		return problems;
	}

	/** The field that a refusal speaks of, so that the reader is led there. */
	static String fieldOf(Outcome.Refused refused, StepForm form) {
		return switch (refused.rejection().name()) {
			case "DEPARTMENTS_MISSING" -> "departments";
			case "IMPACT_MISSING" -> "wideImpact";
			case "OPINION_MISSING" -> "opinion";
			case "WISH_UNREASONED" -> "wishReason";
			case "WISH_OF_OWN_SECTION", "UNKNOWN_UNIT", "NO_CONSULTATION" -> "wishes";
			case "REASON_MISSING" -> form.is(StepRequest.Act.CONFIRM_CONDITIONS) ? "note" : reasonOf(form);
			default -> form.is(StepRequest.Act.TABLE) ? "meeting" : "act";
		};
	}

	private static boolean needsReason(StepForm form) {
		return form.is(StepRequest.Act.SEND_BACK) || form.is(StepRequest.Act.REFER)
				|| form.is(StepRequest.Act.REFUSE_ALONE);
	}

	/** Each act that needs a reason has a field of its own for it. */
	private static String reasonOf(StepForm form) {
		return form.is(StepRequest.Act.REFER) ? "refer-reason"
				: form.is(StepRequest.Act.REFUSE_ALONE) ? "refuse-reason" : "reason";
	}

	private void check(Map<String, String> problems, String field, String text) {
		String problem = this.words.problem(text, Typed.TEXT);
		if (problem != null) {
			problems.put(field, problem);
		}
	}

}
