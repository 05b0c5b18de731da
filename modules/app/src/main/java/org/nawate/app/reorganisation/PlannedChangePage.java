package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Typed;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.ReorganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The changes of a reorganisation: the first one, with which it is prepared, and more.
 */
@Controller
@RequestMapping("/organisation/reorganisations")
class PlannedChangePage {

	private static final String ALL = "redirect:/organisation/reorganisations";

	private final ReorganisationQuery query;

	private final ReorganisationActs acts;

	private final ChangeChoices choices;

	private final TypedChanges typed;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	PlannedChangePage(ReorganisationQuery query, ReorganisationActs acts, ChangeChoices choices, TypedChanges typed,
			Acts today, RefusalText refusals, Words words) {
		this.query = query;
		this.acts = acts;
		this.choices = choices;
		this.typed = typed;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/new")
	String begin(@RequestParam(required = false) @Nullable ChangeKind kind,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String from, Acting acting,
			Model model) {
		TypedChanges.expectPermission(acting);
		LocalDate day = TypedChanges.day(from);
		LocalDate april = LocalDate.of(this.today.today().getYear() + (this.today.today().getMonthValue() > 3 ? 1 : 0),
				4, 1);
		return form(null, name, ChangeForm.empty(kind, (day != null) ? day : april), model);
	}

	@PostMapping("/new")
	String prepare(@RequestParam MultiValueMap<String, String> typed, @RequestParam ChangeKind kind, Acting acting,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		ChangeForm form = ChangeForm.of(kind, typed);
		String name = Typed.clean(typed.getFirst("reorganisation"));
		LocalDate day = form.day();
		if (name.isBlank()) {
			form.errors().put("reorganisation", "reorganisation.name.missing");
		}
		OrganisationChange change = this.typed.read(form);
		if (day != null && change != null) {
			ReorganisationId id = ReorganisationActs.newId();
			Outcome outcome = this.acts.prepare(id, name, day, List.of(change), acting);
			if (outcome.isAccepted()) {
				flash.addFlashAttribute("done", this.words.of("reorganisation.done.prepared", name));
				return ALL + "/" + id;
			}
			form.errors().put("kind", this.refusals.of((Outcome.Refused) outcome));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return form(null, name, form, model);
	}

	@GetMapping("/{id}/changes/new")
	String more(@PathVariable String id, @RequestParam(required = false) @Nullable ChangeKind kind, Acting acting,
			Model model) {
		TypedChanges.expectPermission(acting);
		ReorganisationRow row = find(id);
		return form(row, row.name(), ChangeForm.empty(kind, row.effectiveOn()), model);
	}

	@PostMapping("/{id}/changes/new")
	String add(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam ChangeKind kind, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		ReorganisationRow row = find(id);
		ChangeForm form = ChangeForm.of(kind, typed);
		OrganisationChange change = this.typed.read(form);
		if (change != null) {
			List<OrganisationChange> changes = new ArrayList<>(row.changes());
			changes.add(change);
			Outcome outcome = this.acts.revise(new ReorganisationId(id), row.name(), row.effectiveOn(), changes,
					acting);
			if (outcome.isAccepted()) {
				flash.addFlashAttribute("done", this.words.of("reorganisation.done.added"));
				return ALL + "/" + id;
			}
			form.errors().put("kind", this.refusals.of((Outcome.Refused) outcome));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return form(row, row.name(), form, model);
	}

	private String form(@Nullable ReorganisationRow row, String name, ChangeForm form, Model model) {
		LocalDate day = TypedChanges.day(form.from());
		model.addAttribute("row", row);
		model.addAttribute("reorganisation", name);
		this.choices.into(model, form, ((day != null) ? day : this.today.today()).minusDays(1),
				(row != null) ? row.changes() : List.of());
		return "reorganisation/new";
	}

	private ReorganisationRow find(String id) {
		return this.query.find(new ReorganisationId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
