package org.nawate.app.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.CirculationCount;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.process.inbox.BusinessCalendar;

/** 持ち回り審議 as the secretariat runs it: deadline, recusals, result, end. */
@Controller
class CirculationCoursePage {

	private final CirculationActs acts;

	private final CirculationSheet sheet;

	private final CirculationCount counted;

	private final BusinessCalendar calendar;

	private final Acts today;

	private final Words words;

	CirculationCoursePage(CirculationActs acts, CirculationSheet sheet, CirculationCount counted,
			BusinessCalendar calendar, Acts today, Words words) {
		this.acts = acts;
		this.sheet = sheet;
		this.counted = counted;
		this.calendar = calendar;
		this.today = today;
		this.words = words;
	}

	@PostMapping("/circulations/{id}/deadline")
	String extend(@PathVariable String id, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "") String extensionReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CirculationView circulation = this.sheet.found(id);
		int more = days.strip().matches("[1-9]\\d?") ? Integer.parseInt(days.strip()) : 0;
		LocalDate from = circulation.dueOn().isBefore(this.today.today()) ? this.today.today() : circulation.dueOn();
		LocalDate until = this.calendar.plusWorkingDays(from, more);
		return this.sheet.after(this.acts.extend(new CirculationId(id), until, extensionReason, acting), id,
				Map.of("days", days, "extensionReason", extensionReason), acting, model, notices, response,
				"circulation.done.extended", this.words.day(until));
	}

	@PostMapping("/circulations/{id}/items/{item}/recusals")
	String recuse(@PathVariable String id, @PathVariable int item, @RequestParam(defaultValue = "") String post,
			@RequestParam(defaultValue = "") String recusalReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		PostId who = new PostId(post.isBlank() ? "-" : post);
		return this.sheet.after(this.acts.recuse(new CirculationId(id), item, who, recusalReason, acting), id,
				Map.of("recusalReason." + item, recusalReason), acting, model, notices, response,
				"circulation.done.recused", item);
	}

	@PostMapping("/circulations/{id}/items/{item}/removal")
	String takeOut(@PathVariable String id, @PathVariable int item,
			@RequestParam(defaultValue = "") String removalReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		String proposal = this.sheet.found(id)
			.items()
			.stream()
			.filter((candidate) -> candidate.item() == item)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.proposalId();
		return this.sheet.after(
				this.acts.takeOut(new CirculationId(id), new ProposalId(proposal), removalReason, acting), id,
				Map.of("removalReason." + item, removalReason), acting, model, notices, response,
				"circulation.done.takenOut", item);
	}

	/** A page that repeats the results, then the act; again if they changed meanwhile. */
	@PostMapping("/circulations/{id}/conclusion")
	String conclude(@PathVariable String id, @RequestParam(defaultValue = "") String documentNumber,
			@RequestParam(defaultValue = "") String expected, @RequestParam(defaultValue = "false") boolean confirmed,
			Acting acting, Model model, RedirectAttributes notices) {
		CirculationView circulation = this.sheet.found(id);
		String now = this.counted.results(circulation);
		if (circulation.open() && (!confirmed || !now.equals(expected))) {
			model.addAttribute("changed", confirmed);
			model.addAttribute("circulation", circulation);
			model.addAttribute("fixes", this.counted.fixes(circulation, documentNumber));
			model.addAttribute("fields",
					Map.of("documentNumber", Typed.clean(documentNumber), "expected", now, "confirmed", "true"));
			return "circulation/conclude-confirm";
		}
		Outcome outcome = this.acts.conclude(new CirculationId(id), documentNumber, acting);
		return this.sheet.told(outcome, id, notices, "circulation.done.concluded");
	}

	/** A page that says what becomes of the cases, then the act. */
	@PostMapping("/circulations/{id}/cancellation")
	String cancel(@PathVariable String id, @RequestParam(defaultValue = "") String cancelReason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices) {
		CirculationView circulation = this.sheet.found(id);
		String reason = Typed.clean(cancelReason);
		if (!confirmed && !reason.isEmpty() && circulation.open()) {
			Map<String, String> fixes = new LinkedHashMap<>();
			fixes.put(this.words.of("circulation.name"), circulation.name());
			fixes.put(this.words.of("field.reason"), reason);
			model.addAttribute("circulation", circulation);
			model.addAttribute("fixes", fixes);
			model.addAttribute("fields", Map.of("cancelReason", reason, "confirmed", "true"));
			return "circulation/cancel-confirm";
		}
		return this.sheet.told(this.acts.cancel(new CirculationId(id), reason, acting), id, notices,
				"circulation.done.cancelled");
	}

}
