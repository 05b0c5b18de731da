package org.nawate.app.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;

import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat's page: hand a page in, look at what would be imported, confirm. */
@Controller
@RequestMapping("/plan/import")
class ImportPage {

	private final ImportPlan importPlan;

	private final Acts acts;

	private final RefusalText refusals;

	private final MessageSource messages;

	private final WarekiFormat wareki;

	ImportPage(ImportPlan importPlan, Acts acts, RefusalText refusals, MessageSource messages, WarekiFormat wareki) {
		this.importPlan = importPlan;
		this.acts = acts;
		this.refusals = refusals;
		this.messages = messages;
		this.wareki = wareki;
	}

	@GetMapping
	String form(Acting acting, Model model) {
		expectPermission(acting);
		model.addAttribute("errors", Map.of());
		return "importing/form";
	}

	@PostMapping
	String handIn(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String fiscalYear,
			HttpSession session, Model model, Locale locale) throws IOException {
		expectPermission(acting);
		boolean uploaded = file != null && !file.isEmpty();
		FiscalYear edition = FiscalYear.parse(fiscalYear).orElse(null);
		Map<String, String> errors = new LinkedHashMap<>();
		if (!uploaded && text.isBlank()) {
			errors.put("file", say("importing.file.missing", locale));
		}
		if (edition == null && !fiscalYear.isBlank()) {
			errors.put("fiscalYear", say("importing.fiscalYear.unreadable", locale, fiscalYear));
		}
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			model.addAttribute("text", text);
			model.addAttribute("fiscalYear", fiscalYear);
			return "importing/form";
		}
		PendingImport pending = (file != null && uploaded)
				? new PendingImport(fileName(file, locale), file.getBytes(), edition) : new PendingImport(
						say("importing.pasted", Locale.JAPANESE), text.getBytes(StandardCharsets.UTF_8), edition);
		session.setAttribute(PendingImport.ATTRIBUTE, pending);
		return "redirect:/plan/import/" + pending.source().sha256();
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}")
	String preview(Acting acting, @PathVariable String sha256, HttpSession session, Model model,
			RedirectAttributes notices, Locale locale) {
		expectPermission(acting);
		PlanSource source = pending(session, sha256);
		if (source == null) {
			notices.addFlashAttribute("warned", say("importing.stale", locale));
			return "redirect:/plan/import";
		}
		ImportReport report = this.importPlan.dryRun(source);
		FiscalYear edition = report.reading().page().edition();
		model.addAttribute("report", report);
		model.addAttribute("page", report.reading().page());
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(say("importing.source", locale), source.name());
		facts.put(say("importing.sha256", locale), source.sha256());
		facts.put(say("importing.edition", locale), (edition != null) ? this.wareki.fiscalYear(edition) : "-");
		facts.put(say("importing.goals", locale), count(report.reading().page().goals().size(), locale));
		facts.put(say("importing.measures", locale), count(report.reading().page().measures().size(), locale));
		facts.put(say("importing.projects", locale), count(report.reading().page().rows().size(), locale));
		model.addAttribute("facts", facts);
		return "importing/preview";
	}

	@PostMapping("/{sha256:[0-9a-f]{64}}")
	String confirm(Acting acting, @PathVariable String sha256, HttpSession session, RedirectAttributes notices,
			Locale locale) {
		expectPermission(acting);
		PlanSource source = pending(session, sha256);
		if (source == null) {
			notices.addFlashAttribute("warned", say("importing.stale", locale));
			return "redirect:/plan/import";
		}
		ImportReport report = this.importPlan.run(source, PermissionPolicy.fitting(Permission.IMPORT, acting).actor());
		if (!report.imported()) {
			Outcome.Refused refusal = report.refusal();
			notices.addFlashAttribute("refused", say("importing.refused", locale));
			notices.addFlashAttribute("refusedNext", (refusal != null) ? this.refusals.of(refusal) : null);
			return "redirect:/plan/import/" + sha256;
		}
		session.removeAttribute(PendingImport.ATTRIBUTE);
		this.acts.showEffect();
		FiscalYear edition = report.reading().page().edition();
		notices.addFlashAttribute("done",
				say("importing.done", locale, (edition != null) ? this.wareki.fiscalYear(edition) : "",
						String.valueOf(report.reading().page().rows().size())));
		notices.addFlashAttribute("doneNext", say("importing.done.next", locale));
		return "redirect:/register";
	}

	private static void expectPermission(Acting acting) {
		if (PermissionPolicy.refusal(Permission.IMPORT, acting) != null) {
			throw new AccessDeniedException(Permission.IMPORT.name());
		}
	}

	/** Only what was looked at is imported: the address carries its hash. */
	private static @Nullable PlanSource pending(HttpSession session, String sha256) {
		PlanSource source = (session.getAttribute(PendingImport.ATTRIBUTE) instanceof PendingImport pending)
				? pending.source() : null;
		return (source != null && source.sha256().equals(sha256)) ? source : null;
	}

	private String fileName(MultipartFile file, Locale locale) {
		String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip();
		return name.isEmpty() ? say("importing.pasted", locale) : name;
	}

	private String count(int number, Locale locale) {
		return say("importing.count", locale, String.valueOf(number));
	}

	private String say(String key, Locale locale, Object... details) {
		return this.messages.getMessage(key, details, locale);
	}

}
