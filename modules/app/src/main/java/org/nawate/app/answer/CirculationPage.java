package org.nawate.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.Stance;

/** 持ち回り審議: what is asked, and what a member answers and asks. */
@Controller
class CirculationPage {

	private final CirculationActs acts;

	private final CirculationSheet sheet;

	private final RefusalText refusals;

	private final Words words;

	CirculationPage(CirculationActs acts, CirculationSheet sheet, RefusalText refusals, Words words) {
		this.acts = acts;
		this.sheet = sheet;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/circulations/{id}")
	String show(@PathVariable String id, Acting acting, Model model) {
		return this.sheet.show(this.sheet.found(id), Map.of(), acting, model);
	}

	/** 回答: one form for all items; what was typed stays if a rule refuses it. */
	@PostMapping("/circulations/{id}/answers")
	String answer(@PathVariable String id, @RequestParam Map<String, String> posted, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CirculationView circulation = this.sheet.found(id);
		Outcome outcome = this.acts.answer(new CirculationId(id), answers(circulation, posted), acting);
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return this.sheet.show(this.sheet.found(id), posted, acting, model);
		}
		return this.sheet.done(id, notices, "circulation.done.answered", "circulation.done.answered.next",
				this.words.day(circulation.dueOn()));
	}

	/** 代理回答, for the seat of an absent member. */
	@PostMapping("/circulations/{id}/seats/{seat}/answers")
	String answerAsProxy(@PathVariable String id, @PathVariable String seat, @RequestParam Map<String, String> posted,
			Acting acting, Model model, RedirectAttributes notices, HttpServletResponse response) {
		CirculationView circulation = this.sheet.found(id);
		PostId proxy = this.sheet.proxyFor(circulation, seat, acting);
		Outcome outcome = this.acts.answerAsProxy(new CirculationId(id), new PostId(seat), proxy,
				answers(circulation, posted), acting);
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return this.sheet.show(this.sheet.found(id), posted, acting, model);
		}
		return this.sheet.done(id, notices, "circulation.done.represented", "circulation.done.answered.next",
				this.words.day(circulation.dueOn()));
	}

	/** 回避: a member tells an own interest. */
	@PostMapping("/circulations/{id}/items/{item}/own-recusal")
	String recuseOneself(@PathVariable String id, @PathVariable int item,
			@RequestParam(defaultValue = "") String ownReason, Acting acting, Model model, RedirectAttributes notices,
			HttpServletResponse response) {
		return this.sheet.after(this.acts.recuseOneself(new CirculationId(id), item, ownReason, acting), id,
				Map.of("ownReason." + item, ownReason), acting, model, notices, response,
				"circulation.done.recusedOneself", item);
	}

	@PostMapping("/circulations/{id}/questions")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String question, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		return this.sheet.after(this.acts.ask(new CirculationId(id), question, acting), id,
				Map.of("question", question), acting, model, notices, response, "circulation.done.asked");
	}

	@PostMapping("/circulations/{id}/questions/{number}/answer")
	String answerQuestion(@PathVariable String id, @PathVariable int number,
			@RequestParam(defaultValue = "") String reply, Acting acting, Model model, RedirectAttributes notices,
			HttpServletResponse response) {
		return this.sheet.after(this.acts.answerQuestion(new CirculationId(id), number, reply, acting), id,
				Map.of("reply." + number, reply), acting, model, notices, response, "circulation.done.replied");
	}

	private static List<ItemAnswer> answers(CirculationView circulation, Map<String, String> posted) {
		List<ItemAnswer> answers = new ArrayList<>();
		for (CirculationView.Item item : circulation.items()) {
			String said = posted.getOrDefault("stance." + item.item(), "");
			for (Stance stance : Stance.values()) {
				if (stance.name().equals(said)) {
					answers.add(new ItemAnswer(item.item(), stance, Typed.clean(posted.get("words." + item.item()))));
				}
			}
		}
		return answers;
	}

}
