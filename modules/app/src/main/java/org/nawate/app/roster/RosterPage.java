package org.nawate.app.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Typed;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.reorganisation.ReorganisationActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.ReorganisationId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/**
 * 名簿: hand a file in, look at what it would change, confirm; write the organisation out.
 */
@Controller
@RequestMapping("/organisation/roster")
class RosterPage {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final String BACK = "redirect:/organisation/roster";

	private final RosterImport roster;

	private final RosterExport export;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	private final WarekiFormat wareki;

	RosterPage(RosterImport roster, RosterExport export, Acts today, RefusalText refusals, Words words,
			WarekiFormat wareki) {
		this.roster = roster;
		this.export = export;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
		this.wareki = wareki;
	}

	@GetMapping
	String form(Acting acting, Model model) {
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_ORGANISATION));
		model.addAttribute("day", this.today.today());
		model.addAttribute("columns", RosterLayout.COLUMNS);
		return "roster/form";
	}

	@PostMapping
	String handIn(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String from, HttpSession session, RedirectAttributes flash)
			throws IOException {
		expectPermission(acting);
		if (file == null || file.isEmpty()) {
			flash.addFlashAttribute("refused", this.words.of("roster.file.missing"));
			return BACK;
		}
		LocalDate day = day(from);
		String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip();
		PendingRoster pending = new PendingRoster(name.isEmpty() ? "-" : name, file.getBytes());
		session.setAttribute(PendingRoster.ATTRIBUTE, pending);
		return BACK + "/" + pending.sha256() + "?from=" + ((day != null) ? day : this.today.today());
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}")
	String preview(Acting acting, @PathVariable String sha256, @RequestParam(defaultValue = "") String from,
			HttpSession session, Model model, RedirectAttributes flash) {
		expectPermission(acting);
		PendingRoster pending = pending(session, sha256);
		LocalDate day = day(from);
		if (pending == null || day == null) {
			flash.addFlashAttribute("warned", this.words.of("roster.stale"));
			return BACK;
		}
		RosterImport.Report report = this.roster.dryRun(pending, day);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("importing.source"), report.source().name());
		facts.put(this.words.of("importing.sha256"), report.source().sha256());
		facts.put(this.words.of("roster.from"), this.wareki.day(day));
		report.counts()
			.forEach((kind, count) -> facts.put(this.words.of("roster.count." + kind),
					this.words.of("roster.count", count)));
		model.addAttribute("report", report);
		model.addAttribute("facts", facts);
		model.addAttribute("future", day.isAfter(this.today.today()));
		return "roster/preview";
	}

	/** Only what was looked at is taken over: the address carries its hash. */
	@PostMapping("/{sha256:[0-9a-f]{64}}")
	String confirm(Acting acting, @PathVariable String sha256, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String reorganisation, HttpSession session, RedirectAttributes flash) {
		expectPermission(acting);
		PendingRoster pending = pending(session, sha256);
		LocalDate day = day(from);
		if (pending == null || day == null) {
			flash.addFlashAttribute("warned", this.words.of("roster.stale"));
			return BACK;
		}
		RosterImport.Report report = this.roster.dryRun(pending, day);
		String name = Typed.clean(reorganisation);
		ReorganisationId id = ReorganisationActs.newId();
		if (!report.sound()) {
			return BACK + "/" + sha256 + "?from=" + day;
		}
		Outcome outcome = name.isEmpty() ? this.roster.takeOver(report, acting)
				: this.roster.prepare(report, id, name, acting);
		if (outcome instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			return BACK + "/" + sha256 + "?from=" + day;
		}
		session.removeAttribute(PendingRoster.ATTRIBUTE);
		if (name.isEmpty()) {
			flash.addFlashAttribute("done", this.words.of("roster.done", report.changes().size()));
			return "redirect:/organisation?asOf=" + day;
		}
		flash.addFlashAttribute("done", this.words.of("reorganisation.done.prepared", name));
		return "redirect:/organisation/reorganisations/" + id;
	}

	@GetMapping("/export.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String asOf) {
		LocalDate day = orToday(asOf);
		return RosterExport.csv(this.export.rows(day)).download("roster-" + day + ".csv");
	}

	@GetMapping("/export.xlsx")
	ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String asOf) {
		LocalDate day = orToday(asOf);
		return download(RosterExport.workbook(this.export.rows(day)), "roster-" + day + ".xlsx");
	}

	@GetMapping("/template.csv")
	ResponseEntity<byte[]> csvTemplate() {
		return RosterExport.csv(RosterExport.example()).download("roster-template.csv");
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> workbookTemplate() {
		return download(RosterExport.workbook(RosterExport.example()), "roster-template.xlsx");
	}

	private static ResponseEntity<byte[]> download(byte[] bytes, String name) {
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

	private LocalDate orToday(String said) {
		LocalDate day = day(said);
		return (day != null) ? day : this.today.today();
	}

	private static @Nullable LocalDate day(String said) {
		try {
			return LocalDate.parse(said);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_ORGANISATION)) {
			throw new AccessDeniedException(Permission.KEEP_ORGANISATION.name());
		}
	}

	private static @Nullable PendingRoster pending(HttpSession session, String sha256) {
		return (session.getAttribute(PendingRoster.ATTRIBUTE) instanceof PendingRoster pending
				&& pending.sha256().equals(sha256)) ? pending : null;
	}

}
