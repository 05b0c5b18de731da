package org.nawate.app.question;

import java.util.Map;

import org.nawate.app.look.PageLinks;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 監査: every fact on record, and the search over them. */
@Controller
class QuestionPage {

	private final QuestionQuery query;

	private final KindWords kinds;

	private final SavedQuestions saved;

	QuestionPage(QuestionQuery query, KindWords kinds, SavedQuestions saved) {
		this.query = query;
		this.kinds = kinds;
		this.saved = saved;
	}

	@GetMapping("/audit")
	String audit(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page,
			Acting acting, Model model) {
		Asked asked = Asked.of(parameters);
		model.addAttribute("mayAudit", acting.may(Permission.AUDIT));
		model.addAttribute("mayDraw", acting.may(Permission.DRAW_SAMPLES));
		model.addAttribute("mayReadLooks", acting.may(Permission.READ_LOOKS));
		model.addAttribute("saved", this.saved.of(acting));
		model.addAttribute("asked", asked);
		model.addAttribute("kinds", this.kinds.groups());
		model.addAttribute("clocks", FactClock.values());
		if (asked.isClear()) {
			Answer answer = this.query.answer(asked.question(), page - 1);
			String address = asked.question().address();
			model.addAttribute("answer", answer);
			model.addAttribute("address", address);
			model.addAttribute("called", this.kinds.called(asked.question().words()));
			model.addAttribute("pages", new PageLinks(answer.page() + 1, answer.pages(),
					"/audit?" + (address.isEmpty() ? "" : address + "&") + "page="));
		}
		return "question/question";
	}

}
