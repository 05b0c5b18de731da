package org.nawate.app.calendar;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
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

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

/** Hand a file of holidays in, look at what it would change, confirm. */
@Controller
@RequestMapping("/organisation/calendar/import")
class HolidayImportPage {

	private static final String BACK = "redirect:/organisation/calendar";

	private final WorkingDays workingDays;

	private final CalendarActs acts;

	private final RefusalText refusals;

	private final Words words;

	HolidayImportPage(WorkingDays workingDays, CalendarActs acts, RefusalText refusals, Words words) {
		this.workingDays = workingDays;
		this.acts = acts;
		this.refusals = refusals;
		this.words = words;
	}

	@PostMapping
	String handIn(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file, HttpSession session,
			RedirectAttributes flash) throws IOException {
		expectPermission(acting);
		if (file == null || file.isEmpty()) {
			flash.addFlashAttribute("refused", this.words.of("calendar.import.missing"));
			return BACK;
		}
		String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip();
		PendingHolidays pending = new PendingHolidays(name, file.getBytes());
		session.setAttribute(PendingHolidays.ATTRIBUTE, pending);
		return "redirect:/organisation/calendar/import/" + pending.file().sha256();
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}")
	String preview(Acting acting, @PathVariable String sha256, HttpSession session, Model model,
			RedirectAttributes flash) {
		expectPermission(acting);
		HolidayFile file = pending(session, sha256);
		if (file == null) {
			flash.addFlashAttribute("warned", this.words.of("calendar.import.stale"));
			return BACK;
		}
		HolidayChanges changes = HolidayChanges.of(file, this.workingDays.closures());
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("importing.source"), file.name());
		facts.put(this.words.of("importing.sha256"), file.sha256());
		facts.put(this.words.of("calendar.import.holidays"), this.words.of("calendar.days", file.holidays().size()));
		facts.put(this.words.of("calendar.import.added"), this.words.of("calendar.days", changes.added().size()));
		facts.put(this.words.of("calendar.import.dropped"), this.words.of("calendar.days", changes.dropped().size()));
		model.addAttribute("file", file);
		model.addAttribute("changes", changes);
		model.addAttribute("facts", facts);
		return "calendar/preview";
	}

	@PostMapping("/{sha256:[0-9a-f]{64}}")
	String confirm(Acting acting, @PathVariable String sha256, HttpSession session, RedirectAttributes flash) {
		expectPermission(acting);
		HolidayFile file = pending(session, sha256);
		if (file == null) {
			flash.addFlashAttribute("warned", this.words.of("calendar.import.stale"));
			return BACK;
		}
		if (!file.sound()) {
			return "redirect:/organisation/calendar/import/" + sha256;
		}
		if (this.acts.adopt(file, acting) instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			return BACK;
		}
		session.removeAttribute(PendingHolidays.ATTRIBUTE);
		flash.addFlashAttribute("done", this.words.of("calendar.done.imported", file.holidays().size()));
		return BACK;
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_RULES)) {
			throw new AccessDeniedException(Permission.KEEP_RULES.name());
		}
	}

	/** Only what was looked at is adopted: the address carries its hash. */
	private static @Nullable HolidayFile pending(HttpSession session, String sha256) {
		HolidayFile file = (session.getAttribute(PendingHolidays.ATTRIBUTE) instanceof PendingHolidays pending)
				? pending.file() : null;
		return (file != null && file.sha256().equals(sha256)) ? file : null;
	}

}
