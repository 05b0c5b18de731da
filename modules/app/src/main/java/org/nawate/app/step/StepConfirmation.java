package org.nawate.app.step;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.app.look.Words;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.inbox.StepRequest;
import org.nawate.app.inbox.StepRequest.Act;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.proposal.ConsultationAnswer;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page that repeats what one post is about to decide alone, or to answer in words,
 * before it is fixed.
 */
@Component
class StepConfirmation {

	private static final Set<Act> CONFIRMED = EnumSet.of(Act.APPROVE_ALONE, Act.REFUSE_ALONE, Act.REFER,
			Act.AGREE_WITH_OPINION, Act.OBJECT);

	private final Words words;

	StepConfirmation(Words words) {
		this.words = words;
	}

	/** Whether it is to be read once more. */
	boolean isNeeded(StepForm form) {
		return form.act() != null && CONFIRMED.contains(form.act()) && !form.isConfirmed();
	}

	/** {@code action} is the form's own address. */
	String page(String action, InboxRow row, CaseFile file, StepForm form, StepRequest.Act act, Model model) {
		ConsultationAnswer answer = act.answer();
		model.addAttribute("action", action);
		return (answer != null) ? answer(row, file, form, act, answer, model) : alone(row, file, form, act, model);
	}

	private String answer(InboxRow row, CaseFile file, StepForm form, StepRequest.Act act, ConsultationAnswer answer,
			Model model) {
		Map<String, String> facts = subject(file);
		facts.put(this.words.of("consultation.answer"), this.words.of("consultation.answer." + answer));
		put(facts, "step.opinion", form.opinion());
		model.addAttribute("row", row);
		model.addAttribute("file", file);
		model.addAttribute("facts", facts);
		model.addAttribute("fields",
				Map.of("act", List.of(act.name()), "opinion", List.of(form.opinion()), "confirmed", List.of("true")));
		model.addAttribute("title", "consultation.confirm");
		model.addAttribute("submit", "consultation.confirm.do");
		model.addAttribute("consequence", "consultation.confirm.consequence." + answer);
		model.addAttribute("danger", false);
		model.addAttribute("final", true);
		return "inbox/confirm";
	}

	private Map<String, String> subject(CaseFile file) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("case.number"), file.number());
		facts.put(this.words.of("field.name"), file.title());
		return facts;
	}

	private String alone(InboxRow row, CaseFile file, StepForm form, StepRequest.Act act, Model model) {
		Map<String, String> facts = subject(file);
		facts.put(this.words.of("case.sole.result"), this.words.of("step.alone." + switch (act) {
			case APPROVE_ALONE -> "approve";
			case REFUSE_ALONE -> "refuse";
			default -> "refer";
		}));
		put(facts, "step.opinion", form.opinion());
		put(facts, "field.reason", form.reason());
		put(facts, "step.alone.number", form.documentNumber());
		model.addAttribute("row", row);
		model.addAttribute("file", file);
		model.addAttribute("facts", facts);
		model.addAttribute("fields",
				Map.of("act", List.of(act.name()), "opinion", List.of(form.opinion()), "reason", List.of(form.reason()),
						"documentNumber", List.of(form.documentNumber()), "confirmed", List.of("true")));
		model.addAttribute("title", "step.alone.title");
		model.addAttribute("submit", "step.alone.confirm." + act);
		model.addAttribute("consequence", "step.alone.consequence." + act);
		model.addAttribute("danger", act == Act.REFUSE_ALONE);
		model.addAttribute("final", act != Act.REFER);
		return "inbox/confirm";
	}

	private void put(Map<String, String> facts, String label, String text) {
		if (!text.isBlank()) {
			facts.put(this.words.of(label), text);
		}
	}

}
