package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.nawate.app.circulation.CirculationDuty;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingRow;
import org.nawate.app.proposal.CaseFilter;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.CaseRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.proposal.ProposalState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 受信箱: what this person owes, the most urgent first. */
@Controller
class InboxPage {

	private final InboxQuery inbox;

	private final DutyQuery duties;

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final CirculationQuery circulations;

	private final Clock clock;

	InboxPage(InboxQuery inbox, DutyQuery duties, CaseQuery cases, MeetingQuery meetings, CirculationQuery circulations,
			Clock clock) {
		this.circulations = circulations;
		this.inbox = inbox;
		this.duties = duties;
		this.cases = cases;
		this.meetings = meetings;
		this.clock = clock;
	}

	@GetMapping("/inbox")
	String inbox(Acting acting, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<InboxRow> rows = this.inbox.find(acting.inboxPosts(), today);
		model.addAttribute("rows", rows);
		List<DutyRow> duties = this.duties.open(acting.inboxPosts(), today);
		model.addAttribute("duties", duties);
		List<CirculationDuty> circulations = new ArrayList<>(this.circulations.owedBy(acting.inboxPosts(), today));
		if (acting.may(Permission.RUN_MEETINGS)) {
			circulations.addAll(this.circulations.toRun(today));
		}
		model.addAttribute("circulations", circulations);
		model.addAttribute("overdueCount",
				rows.stream().filter(InboxRow::overdue).count() + duties.stream().filter(DutyRow::overdue).count());
		model.addAttribute("mayDraft", acting.may(Permission.DRAFT));
		model.addAttribute("acting", acting);
		model.addAttribute("drafts", drafts(acting));
		model.addAttribute("nextMeeting",
				this.meetings.takingItems()
					.stream()
					.filter((meeting) -> !meeting.heldOn().isBefore(today))
					.map(MeetingRow::heldOn)
					.findFirst()
					.orElse(null));
		return "inbox/list";
	}

	/** Drafts not yet submitted wait for nobody, so no step reminds of them. */
	private List<CaseRow> drafts(Acting acting) {
		if (!acting.may(Permission.DRAFT)) {
			return List.of();
		}
		return this.cases.list(CaseFilter.in(ProposalState.DRAFT), 0)
			.rows()
			.stream()
			.filter((row) -> acting.posts().stream().anyMatch((held) -> row.drafterTitle().equals(held.title())))
			.toList();
	}

}
