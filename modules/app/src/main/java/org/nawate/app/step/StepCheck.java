package org.nawate.app.step;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nawate.app.casefile.Words;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.look.Typed;
import org.nawate.domain.act.Outcome;

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
		check(problems, "remarks", form.remarks());
		check(problems, "note", form.note());
		check(problems, "points", String.join("\n", form.points()));
		if (form.is(StepRequest.Act.SEND_BACK) && form.reason().isBlank()) {
			problems.put("reason", this.words.of("case.reason.missing"));
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
			case "REASON_MISSING" -> form.is(StepRequest.Act.CONFIRM_CONDITIONS) ? "note" : "reason";
			default -> form.is(StepRequest.Act.TABLE) ? "meeting" : "act";
		};
	}

	private void check(Map<String, String> problems, String field, String text) {
		String problem = this.words.problem(text, Typed.TEXT);
		if (problem != null) {
			problems.put(field, problem);
		}
	}

}
