package org.nawate.app.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Typed;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 個人名の消去: asked for, looked at once more, and done. */
@Controller
@RequestMapping("/organisation/erasures")
class ErasurePage {

	private static final String HERE = "/organisation/erasures";

	/** The longest ground, in characters. */
	static final int GROUND = 1_000;

	private final ErasureQuery erasures;

	private final ErasureActs acts;

	private final Acts today;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	private final WarekiFormat wareki;

	ErasurePage(ErasureQuery erasures, ErasureActs acts, Acts today, RefusalText refusals, ActNotice notice,
			Words words, WarekiFormat wareki) {
		this.erasures = erasures;
		this.acts = acts;
		this.today = today;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
		this.wareki = wareki;
	}

	/** Who may see the page at all: it names people who left. */
	static boolean maySee(Acting acting) {
		return acting.may(Permission.REQUEST_ERASURE) || acting.may(Permission.ERASE_NAMES)
				|| acting.may(Permission.CHECK_LOG);
	}

	@GetMapping
	String show(Acting acting, Model model) {
		return page(acting, Map.of(), Map.of(), model);
	}

	@PostMapping
	String request(@RequestParam Map<String, String> typed, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		String person = typed.getOrDefault("person", "");
		String ground = Typed.clean(typed.get("ground"));
		Map<String, String> errors = new LinkedHashMap<>();
		if (person.isBlank()) {
			errors.put("person", this.words.of("form.choose"));
		}
		fault(ground, "ground", errors);
		if (errors.isEmpty()) {
			Outcome outcome = this.acts.request(person, ground, acting);
			if (!(outcome instanceof Outcome.Refused refused)) {
				return this.notice.on(HERE, outcome, flash, "erasure.done.requested");
			}
			errors.put(field(refused), this.refusals.of(refused));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(acting, typed, errors, model);
	}

	/** A page that says what goes and what stays, before it is done. */
	@GetMapping("/{person}/erasing")
	String confirm(@PathVariable String person, Acting acting, Model model) {
		if (!acting.may(Permission.ERASE_NAMES)) {
			throw new AccessDeniedException(Permission.ERASE_NAMES.name());
		}
		ErasureRow row = open(person);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("erasure.person"), row.personName());
		facts.put(this.words.of("erasure.personId"), row.personId());
		facts.put(this.words.of("erasure.posts"), row.posts());
		facts.put(this.words.of("erasure.ground"), row.ground());
		facts.put(this.words.of("erasure.requestedBy"), row.byTitle() + " " + row.byName());
		facts.put(this.words.of("erasure.requestedOn"), this.wareki.day(row.requestedOn()));
		model.addAttribute("row", row);
		model.addAttribute("facts", facts);
		return "erasure/confirm";
	}

	@PostMapping("/{person}/erasing")
	String erase(@PathVariable String person, Acting acting, RedirectAttributes flash) {
		return this.notice.on(HERE, this.acts.erase(person, acting), flash, "erasure.done.erased");
	}

	@PostMapping("/{person}/withdrawal")
	String withdraw(@PathVariable String person, @RequestParam Map<String, String> typed, Acting acting, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		String reason = Typed.clean(typed.get("reason"));
		Map<String, String> errors = new LinkedHashMap<>();
		fault(reason, "reason", errors);
		if (errors.isEmpty()) {
			return this.notice.on(HERE, this.acts.withdraw(person, reason, acting), flash, "erasure.done.withdrawn");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("withdrawing", person);
		return page(acting, typed, errors, model);
	}

	private ErasureRow open(String person) {
		return Optional.of(person)
			.filter((id) -> !id.isBlank())
			.flatMap((id) -> this.erasures.of(new PersonId(id)))
			.filter(ErasureRow::isOpen)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String page(Acting acting, Map<String, String> typed, Map<String, String> errors, Model model) {
		if (!maySee(acting)) {
			throw new AccessDeniedException(Permission.REQUEST_ERASURE.name());
		}
		List<ErasureRow> rows = this.erasures.all();
		boolean mayRequest = acting.may(Permission.REQUEST_ERASURE);
		model.addAttribute("open", rows.stream().filter(ErasureRow::isOpen).toList());
		model.addAttribute("ended", rows.stream().filter((row) -> !row.isOpen()).toList());
		model.addAttribute("former",
				mayRequest ? this.erasures.former(this.today.today())
					.stream()
					.map((one) -> new Choice(one.personId(),
							this.words.of("erasure.former", one.personName(), one.posts(), this.wareki.day(one.until()),
									one.personId())))
					.toList() : List.of());
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("mayRequest", mayRequest);
		model.addAttribute("mayErase", acting.may(Permission.ERASE_NAMES));
		return "erasure/erasures";
	}

	private void fault(@Nullable String text, String field, Map<String, String> errors) {
		if (text == null || text.isBlank()) {
			errors.put(field, this.words.of("case.reason.missing"));
		}
		else if (Typed.isUnreadable(text) || Typed.length(text) > GROUND) {
			errors.put(field, this.words.of("form.tooLong", GROUND, Typed.length(text)));
		}
	}

	private static String field(Outcome.Refused refused) {
		return switch (refused.rejection().name()) {
			case "REASON_MISSING", "GROUND_SAYS_THE_NAME" -> "ground";
			default -> "person";
		};
	}

}
