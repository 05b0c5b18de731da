package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.ChangeWords;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One change of the organisation from a day on: chosen, filled in, looked at, recorded.
 */
@Controller
@RequestMapping("/organisation/changes")
class ChangePage {

	private final ReorganisationActs acts;

	private final ReorganisationImpact impact;

	private final ChangeChoices choices;

	private final ChangeWords telling;

	private final TypedChanges typed;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	ChangePage(ReorganisationActs acts, ReorganisationImpact impact, ChangeChoices choices, ChangeWords telling,
			TypedChanges typed, Acts today, RefusalText refusals, Words words) {
		this.acts = acts;
		this.impact = impact;
		this.choices = choices;
		this.telling = telling;
		this.typed = typed;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/new")
	String begin(@RequestParam(required = false) @Nullable ChangeKind kind,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String unit,
			@RequestParam(defaultValue = "") String post, Acting acting, Model model) {
		TypedChanges.expectPermission(acting);
		LocalDate day = TypedChanges.day(from);
		LocalDate shown = (day != null) ? day : this.today.today();
		return form(ChangeForm.of(kind,
				java.util.Map.of("from", List.of(shown.toString()), "unit", List.of(unit), "post", List.of(post))),
				model);
	}

	/**
	 * First the page that repeats what will be recorded and what it touches, then the
	 * act.
	 */
	@PostMapping("/new")
	String record(@RequestParam MultiValueMap<String, String> typed, @RequestParam ChangeKind kind,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		ChangeForm form = ChangeForm.of(kind, typed);
		LocalDate day = form.day();
		OrganisationChange change = this.typed.read(form);
		if (day != null && change != null && !confirmed) {
			typed.remove("_csrf");
			typed.set("confirmed", "true");
			model.addAttribute("sentence", this.telling.tell(List.of(change), day).getFirst());
			model.addAttribute("day", day);
			model.addAttribute("fields", typed);
			model.addAttribute("touched", this.impact.of(List.of(change), day));
			return "reorganisation/change-confirm";
		}
		if (day != null && change != null) {
			Outcome outcome = this.acts.change(change, day, acting);
			if (outcome.isAccepted()) {
				flash.addFlashAttribute("done", this.words.of("reorganisation.done.change"));
				return "redirect:/organisation?asOf=" + day;
			}
			form.errors().put("kind", this.refusals.of((Outcome.Refused) outcome));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return form(form, model);
	}

	private String form(ChangeForm form, Model model) {
		LocalDate day = TypedChanges.day(form.from());
		this.choices.into(model, form, (day != null) ? day : this.today.today(), List.of());
		return "reorganisation/change";
	}

}
