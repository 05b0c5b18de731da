package org.nawate.app.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.register.CsvTable;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 正誤表 of a published edition, the edition as it is correct, and their publication. */
@Controller
@RequestMapping("/editions/{fiscalYear:\\d{4}}")
class CorrectionPage {

	private final EditionQuery editions;

	private final CorrectionQuery corrections;

	private final EditionActs acts;

	private final PrintedActs printed;

	private final Acts today;

	private final RefusalText refusals;

	private final WarekiFormat wareki;

	private final MessageSource messages;

	CorrectionPage(EditionQuery editions, CorrectionQuery corrections, EditionActs acts, PrintedActs printed,
			Acts today, RefusalText refusals, WarekiFormat wareki, MessageSource messages) {
		this.editions = editions;
		this.printed = printed;
		this.corrections = corrections;
		this.acts = acts;
		this.today = today;
		this.refusals = refusals;
		this.wareki = wareki;
		this.messages = messages;
	}

	@GetMapping("/errata")
	String errata(@PathVariable int fiscalYear, @Nullable Acting acting, Model model) {
		FiscalYear year = new FiscalYear(fiscalYear);
		boolean mayPublish = acting != null && acting.may(Permission.PUBLISH_EDITIONS);
		model.addAttribute("edition", found(this.editions.find(year)));
		model.addAttribute("corrections", this.corrections.of(year));
		model.addAttribute("inside", acting != null);
		model.addAttribute("mayPublish", mayPublish);
		model.addAttribute("open", mayPublish ? this.corrections.openLines(year, this.today.today()) : List.of());
		return "edition/errata";
	}

	@GetMapping("/corrected")
	String corrected(@PathVariable int fiscalYear, Model model) {
		FiscalYear year = new FiscalYear(fiscalYear);
		Edition edition = found(this.editions.corrected(year));
		model.addAttribute("edition", edition);
		model.addAttribute("book", this.printed.of(edition));
		model.addAttribute("corrections", this.corrections.of(year).size());
		return "edition/corrected";
	}

	/** A page that repeats what will be fixed, before it is published. */
	@GetMapping("/errata/new")
	String preview(@PathVariable int fiscalYear, Acting acting, Model model) {
		if (!acting.may(Permission.PUBLISH_EDITIONS)) {
			throw new AccessDeniedException(Permission.PUBLISH_EDITIONS.name());
		}
		FiscalYear year = new FiscalYear(fiscalYear);
		List<CorrectionQuery.Line> open = this.corrections.openLines(year, this.today.today());
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(text("edition.fiscalYear"), this.wareki.fiscalYear(fiscalYear));
		fixes.put(text("errata.number"), text("errata.number.of", this.corrections.of(year).size() + 1));
		fixes.put(text("errata.count"), text("errata.count.of", open.size()));
		model.addAttribute("edition", found(this.editions.find(year)));
		model.addAttribute("open", open);
		model.addAttribute("fixes", fixes);
		return "edition/errata-preview";
	}

	@PostMapping("/errata")
	String publish(@PathVariable int fiscalYear, Acting acting, RedirectAttributes flash) {
		switch (this.acts.correct(new FiscalYear(fiscalYear), acting)) {
			case Outcome.Accepted accepted -> flash.addFlashAttribute("done",
					text("errata.done", this.wareki.fiscalYear(fiscalYear), String.valueOf(accepted.value())));
			case Outcome.Refused refused -> flash.addFlashAttribute("refused", this.refusals.of(refused));
		}
		return "redirect:/editions/" + fiscalYear + "/errata";
	}

	@GetMapping("/errata.csv")
	@ResponseBody
	ResponseEntity<byte[]> table(@PathVariable int fiscalYear) {
		FiscalYear year = new FiscalYear(fiscalYear);
		found(this.editions.find(year));
		CsvTable table = new CsvTable(List.of("正誤表", "公表日", "重要施策", "No", "取組事業", "項目", "誤", "正", "理由", "案件番号"));
		for (CorrectionQuery.Correction correction : this.corrections.of(year)) {
			correction.lines()
				.forEach((line) -> table
					.row(List.of("第" + correction.number() + "号", correction.publishedOn().toString(),
							Integer.toString(line.measure()), Integer.toString(line.number()), line.name(),
							this.messages.getMessage("field." + line.figure(), null, Locale.JAPANESE), line.printed(),
							line.correct(), line.reason(), line.caseNumber())));
		}
		return table.download("errata-" + fiscalYear + ".csv");
	}

	@GetMapping("/corrected.csv")
	@ResponseBody
	ResponseEntity<byte[]> correctedTable(@PathVariable int fiscalYear) {
		Edition edition = found(this.editions.corrected(new FiscalYear(fiscalYear)));
		return this.printed.of(edition).table().download("edition-" + fiscalYear + "-corrected.csv");
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private static Edition found(Optional<Edition> edition) {
		return edition.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
