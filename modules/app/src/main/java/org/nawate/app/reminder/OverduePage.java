package org.nawate.app.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.finding.FindingQuery;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.process.inbox.BusinessCalendar;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 期限超過: what stays undone with whom, since when; for the secretariat. */
@Controller
class OverduePage {

	private final OwedQuery owed;

	private final FindingQuery findings;

	private final OrganisationQuery organisation;

	private final BusinessCalendar calendar;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	OverduePage(OwedQuery owed, FindingQuery findings, OrganisationQuery organisation, BusinessCalendar calendar,
			RefusalText refusals, Words words, Clock clock) {
		this.owed = owed;
		this.findings = findings;
		this.organisation = organisation;
		this.calendar = calendar;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * One line of the list.
	 *
	 * @param holders who holds the post today
	 * @param workingDays how many working days it is overdue; 0 until the first one
	 */
	record Line(OwedRow row, String holders, int workingDays, OwedRow.@Nullable Sent last) {
	}

	@GetMapping("/proposals/overdue")
	String list(Acting acting, Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.SUPERVISE, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/proposals";
		}
		LocalDate today = LocalDate.now(this.clock);
		Map<String, List<Holder>> holders = this.organisation.holders(today);
		model.addAttribute("lines",
				this.owed.dueBy(today.minusDays(1)).stream().map((row) -> line(row, holders, today)).toList());
		model.addAttribute("findings", this.findings.dueBy(today.minusDays(1)));
		return "reminder/overdue";
	}

	private Line line(OwedRow row, Map<String, List<Holder>> holders, LocalDate today) {
		String names = holders.getOrDefault(row.post().value(), List.of())
			.stream()
			.map(Holder::personName)
			.collect(Collectors.joining(this.words.of("case.separator")));
		return new Line(row, names, this.calendar.workingDaysBetween(row.dueOn(), today),
				row.reminders().isEmpty() ? null : row.reminders().getLast());
	}

}
