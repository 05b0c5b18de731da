package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.look.Choice;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.calendar.YearEnd;

/** 開庁日・休日: on which days of a fiscal year the city hall is closed, and why. */
@Controller
@RequestMapping("/organisation/calendar")
class CalendarPage {

	private final CalendarQuery query;

	private final WorkingDays workingDays;

	private final CalendarActs acts;

	private final Acts today;

	private final ActNotice notice;

	private final Words words;

	private final WarekiFormat wareki;

	CalendarPage(CalendarQuery query, WorkingDays workingDays, CalendarActs acts, Acts today, ActNotice notice,
			Words words, WarekiFormat wareki) {
		this.query = query;
		this.workingDays = workingDays;
		this.acts = acts;
		this.today = today;
		this.notice = notice;
		this.words = words;
		this.wareki = wareki;
	}

	@GetMapping
	String calendar(@RequestParam(required = false) @Nullable Integer year, Acting acting, Model model) {
		FiscalYear now = FiscalYear.of(this.today.today());
		CalendarView view = CalendarView.of(this.workingDays.closures(),
				(year != null && year >= 1955 && year <= 2200) ? new FiscalYear(year) : now);
		model.addAttribute("calendar", view);
		model.addAttribute("years", years(now, view));
		model.addAttribute("beyond", !this.workingDays.closures().covers(now.lastDay()));
		model.addAttribute("sources", this.query.sources());
		model.addAttribute("yearEnds", this.query.yearEnds());
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_RULES));
		model.addAttribute("today", this.today.today());
		return "calendar/calendar";
	}

	/** From the first year on record to the year after the one in force. */
	private List<Choice> years(FiscalYear now, CalendarView view) {
		int first = this.query.sources()
			.stream()
			.map(CalendarQuery.Source::firstYear)
			.min(Comparator.naturalOrder())
			.orElse(now.year());
		int last = Math.max(view.lastYear(), now.year() + 1);
		return IntStream.rangeClosed(Math.min(first, now.year()), last)
			.mapToObj((year) -> new Choice(Integer.toString(year), this.wareki.fiscalYear(year)))
			.toList();
	}

	@PostMapping("/closing-days")
	String close(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String name, Acting acting, RedirectAttributes flash) {
		return after(this.acts.close(day, name, acting), "calendar.done.closed", day, flash);
	}

	@PostMapping("/closing-days/{day}/removal")
	String reopen(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return after(this.acts.reopen(day, reason, acting), "calendar.done.reopened", day, flash);
	}

	@PostMapping("/year-end")
	String yearEnd(@RequestParam int fromDecember, @RequestParam int toJanuary,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(defaultValue = "") String ground, Acting acting, RedirectAttributes flash) {
		if (fromDecember < 1 || fromDecember > 31 || toJanuary < 1 || toJanuary > 31) {
			flash.addFlashAttribute("refused", this.words.of("calendar.yearEnd.invalid"));
			return "redirect:/organisation/calendar";
		}
		return after(this.acts.yearEnd(new YearEnd(fromDecember, toJanuary), ground, from, acting),
				"calendar.done.yearEnd", from, flash);
	}

	private String after(Outcome outcome, String done, LocalDate day, RedirectAttributes flash) {
		return this.notice.on("/organisation/calendar?year=" + FiscalYear.of(day).year(), outcome, flash, done,
				this.wareki.day(day));
	}

}
