package org.nawate.app.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Choice;
import org.nawate.app.look.Frame;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;

/** 年度版: the editions published, and the making of the next one. */
@Controller
class EditionPage {

	private final EditionQuery query;

	private final CorrectionQuery corrections;

	private final EditionActs acts;

	private final PrintedActs printed;

	private final Acts today;

	private final RefusalText refusals;

	private final WarekiFormat wareki;

	private final Words words;

	private final KnownAtPages instants;

	EditionPage(EditionQuery query, KnownAtPages instants, CorrectionQuery corrections, EditionActs acts,
			PrintedActs printed, Acts today, RefusalText refusals, WarekiFormat wareki, Words words) {
		this.query = query;
		this.instants = instants;
		this.printed = printed;
		this.corrections = corrections;
		this.acts = acts;
		this.today = today;
		this.refusals = refusals;
		this.wareki = wareki;
		this.words = words;
	}

	@GetMapping("/editions")
	String list(@Nullable Acting acting, Model model) {
		model.addAttribute("mayPublish", acting != null && acting.may(Permission.PUBLISH_EDITIONS));
		model.addAttribute("editions", this.query.list());
		model.addAttribute("drafts", this.query.drafts());
		return "edition/list";
	}

	@GetMapping("/editions/{fiscalYear:\\d{4}}")
	String edition(@PathVariable int fiscalYear, @RequestParam(required = false) @Nullable String knownAt,
			@Nullable Acting acting, @ModelAttribute("frame") Frame frame, Model model, HttpServletResponse response) {
		KnownAt known = this.instants.of(knownAt, model, response);
		model.addAttribute("knownAt", known);
		if (!known.isNow()) {
			return then(new FiscalYear(fiscalYear), known, frame, model);
		}
		FiscalYear year = new FiscalYear(fiscalYear);
		boolean mayPublish = acting != null && acting.may(Permission.PUBLISH_EDITIONS);
		model.addAttribute("corrections", this.corrections.of(year));
		model.addAttribute("openErrata", mayPublish ? this.corrections.open(year, this.today.today()).size() : 0);
		Edition edition = found(this.query.find(new FiscalYear(fiscalYear)));
		model.addAttribute("edition", edition);
		model.addAttribute("book", this.printed.of(edition));
		compare(edition, model);
		return "edition/edition";
	}

	/** As it read at an instant, with what had been corrected by then. */
	private String then(FiscalYear year, KnownAt known, Frame frame, Model model) {
		Edition edition = found(this.query.known(year, known));
		model.addAttribute("edition", edition);
		model.addAttribute("book", this.printed.of(edition));
		model.addAttribute("correction",
				this.corrections.of(year)
					.stream()
					.filter((one) -> one.position() == edition.summary().position())
					.findFirst()
					.orElse(null));
		LocalDate today = this.today.today();
		model.addAttribute("frame", frame.showing(KnownAtPages.band(today, known, today, "/editions/" + year.year())));
		return "edition/then";
	}

	@GetMapping("/editions/new")
	String choose(Model model) {
		List<EditionSummary> editions = this.query.list();
		int current = FiscalYear.of(this.today.today()).year();
		int first = editions.stream().mapToInt((edition) -> edition.fiscalYear().year() + 1).max().orElse(current);
		int last = this.query.lastYear().map(FiscalYear::year).orElse(Integer.MAX_VALUE);
		List<Choice> years = IntStream.rangeClosed(first, Math.min(last, Math.max(first, current + 1)))
			.mapToObj((year) -> new Choice(Integer.toString(year), this.wareki.fiscalYear(year)))
			.toList();
		model.addAttribute("years", years);
		model.addAttribute("fiscalYear", Math.max(first, current));
		return "edition/gather";
	}

	@PostMapping("/editions")
	String gather(@RequestParam int fiscalYear, Acting acting, RedirectAttributes flash) {
		return switch (this.acts.gather(new FiscalYear(fiscalYear), acting)) {
			case Outcome.Accepted accepted -> "redirect:/editions/" + fiscalYear + "/preview";
			case Outcome.Refused refused -> {
				flash.addFlashAttribute("refused", this.refusals.of(refused));
				yield "redirect:/editions/new";
			}
		};
	}

	@GetMapping("/editions/{fiscalYear:\\d{4}}/preview")
	String preview(@PathVariable int fiscalYear, Model model) {
		Edition draft = found(this.query.draft(new FiscalYear(fiscalYear)));
		model.addAttribute("edition", draft);
		compare(draft, model);
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("edition.fiscalYear"), this.wareki.fiscalYear(fiscalYear));
		fixes.put(this.words.of("edition.rows"), this.words.of("register.count", draft.rows().size()));
		model.addAttribute("fixes", fixes);
		return "edition/preview";
	}

	@PostMapping("/editions/{fiscalYear:\\d{4}}/publication")
	String publish(@PathVariable int fiscalYear, Acting acting, RedirectAttributes flash) {
		return switch (this.acts.publish(new FiscalYear(fiscalYear), acting)) {
			case Outcome.Accepted accepted -> {
				flash.addFlashAttribute("done",
						this.words.of("edition.published.done", this.wareki.fiscalYear(fiscalYear)));
				yield "redirect:/editions/" + fiscalYear;
			}
			case Outcome.Refused refused -> {
				flash.addFlashAttribute("refused", this.refusals.of(refused));
				yield "redirect:/editions";
			}
		};
	}

	private void compare(Edition edition, Model model) {
		this.query.before(edition.summary().fiscalYear()).ifPresent((last) -> {
			model.addAttribute("comparison", this.query.compare(edition.rows(), last.rows()));
			model.addAttribute("previousYear", last.summary().fiscalYear().year());
		});
	}

	private static Edition found(Optional<Edition> edition) {
		return edition.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
