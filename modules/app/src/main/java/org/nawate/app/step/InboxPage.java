package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.app.circulation.CirculationDutyQuery;
import org.nawate.app.circulation.CirculationDuty;
import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.inbox.InboxFilter;
import org.nawate.app.inbox.InboxLine;
import org.nawate.app.inbox.InboxListQuery;
import org.nawate.app.inbox.LightItems;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingRow;
import org.nawate.app.minutes.MinutesQuery;
import org.nawate.app.proposal.CaseFilter;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.CaseRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.unread.MovedQuery;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 受信箱: what this person owes, and what moved since they last looked. */
@Controller
class InboxPage {

	private final InboxListQuery inbox;

	private final LightItems light;

	private final DutyQuery duties;

	private final MovedQuery moved;

	private final HistoryQuery history;

	private final FactWords facts;

	private final InboxChoices choices;

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final CirculationDutyQuery circulations;

	private final StandInRights standIns;

	private final MinutesQuery minutes;

	private final Clock clock;

	InboxPage(InboxListQuery inbox, LightItems light, DutyQuery duties, MovedQuery moved, HistoryQuery history,
			FactWords facts, InboxChoices choices, CaseQuery cases, MeetingQuery meetings,
			CirculationDutyQuery circulations, StandInRights standIns, MinutesQuery minutes, Clock clock) {
		this.standIns = standIns;
		this.minutes = minutes;
		this.inbox = inbox;
		this.light = light;
		this.duties = duties;
		this.moved = moved;
		this.history = history;
		this.facts = facts;
		this.choices = choices;
		this.cases = cases;
		this.meetings = meetings;
		this.circulations = circulations;
		this.clock = clock;
	}

	/**
	 * One line.
	 *
	 * @param own whether the step lies with a post of the person
	 * @param what happened since the person last looked, in a few words
	 * @param light whether it can be endorsed together with others
	 */
	record Line(InboxLine line, boolean own, @Nullable String what, boolean light) {
	}

	/** A case that moved, with what happened in a few words. */
	record Turn(MovedQuery.Moved moved, String what) {
	}

	@GetMapping("/inbox")
	String inbox(@RequestParam Map<String, String> asked, Acting acting, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		InboxFilter filter = InboxChoices.filter(asked, acting);
		List<PostId> posts = InboxChoices.posts(filter.scope(), acting);
		List<InboxLine> all = filter.wantsSteps() ? this.inbox.find(filter, posts, acting.person(), today) : List.of();
		Set<PostId> own = new HashSet<>(InboxChoices.posts(InboxFilter.Scope.MINE, acting));
		Set<String> light = light(all, own, acting);
		List<InboxLine> lines = all.stream()
			.filter((line) -> !filter.light() || light.contains(line.row().stepId()))
			.toList();
		List<DutyRow> duties = filter.wantsDuties() ? duties(filter, posts, today) : List.of();
		List<MovedQuery.Moved> turns = filter.isNarrowed() ? List.of() : moved(acting, lines);
		Map<Long, FactRow> told = this.history
			.at(Stream.concat(lines.stream().map(InboxLine::changedAt), turns.stream().map(MovedQuery.Moved::changedAt))
				.filter((position) -> position > 0)
				.toList());
		model.addAttribute("rows",
				lines.stream()
					.map((line) -> new Line(line, own.contains(new PostId(line.row().postId())),
							(line.change() == InboxLine.Change.CHANGED) ? what(told.get(line.changedAt())) : null,
							light.contains(line.row().stepId())))
					.toList());
		model.addAttribute("turns",
				turns.stream().map((turn) -> new Turn(turn, what(told.get(turn.changedAt())))).toList());
		model.addAttribute("duties", duties);
		model.addAttribute("overdueCount", lines.stream().filter((line) -> line.row().overdue()).count()
				+ duties.stream().filter(DutyRow::overdue).count());
		List<CirculationDuty> circulations = circulations(acting, today);
		model.addAttribute("circulations", circulations);
		model.addAttribute("anyLight", !light.isEmpty());
		model.addAttribute("most", InboxListQuery.MOST);
		model.addAttribute("filter", filter);
		model.addAttribute("choices", this.choices.of(acting, today));
		model.addAttribute("addresses", new InboxAddresses(filter));
		model.addAttribute("mayDraft", acting.may(Permission.DRAFT));
		model.addAttribute("acting", acting);
		model.addAttribute("minutes", this.minutes.waitingFor(acting.inboxPosts()));
		model.addAttribute("drafts", filter.isNarrowed() ? List.of() : drafts(acting));
		if (lines.isEmpty() && duties.isEmpty() && circulations.isEmpty()) {
			model.addAttribute("ahead", this.inbox.ahead(posts));
			model.addAttribute("nextMeeting", nextMeeting(today));
		}
		return "inbox/list";
	}

	/** The steps of one's own posts that can be endorsed together. */
	private Set<String> light(List<InboxLine> lines, Set<PostId> own, Acting acting) {
		List<InboxLine> mine = lines.stream().filter((line) -> own.contains(new PostId(line.row().postId()))).toList();
		Set<String> heavy = this.light.bars(mine, acting.person()).keySet();
		return mine.stream()
			.map((line) -> line.row().stepId())
			.filter((step) -> !heavy.contains(step))
			.collect(Collectors.toSet());
	}

	private List<DutyRow> duties(InboxFilter filter, List<PostId> posts, LocalDate today) {
		List<DutyRow> all = (filter.scope() == InboxFilter.Scope.ALL) ? this.duties.open(today)
				: this.duties.open(posts, today);
		return all.stream()
			.filter((row) -> (filter.kind() == null || row.proposalKind() == filter.kind())
					&& (filter.duty() == null || row.kind() == filter.duty())
					&& (filter.department() == null || filter.department().equals(row.department()))
					&& (!filter.overdue() || row.overdue()))
			.toList();
	}

	/** What stands in the list already tells of its change there. */
	private List<MovedQuery.Moved> moved(Acting acting, List<InboxLine> lines) {
		Set<String> listed = lines.stream().map((line) -> line.row().proposalId()).collect(Collectors.toSet());
		return this.moved
			.find(acting.person(), InboxChoices.posts(InboxFilter.Scope.MINE, acting), InboxListQuery.SILENT)
			.stream()
			.filter((turn) -> !listed.contains(turn.proposalId()))
			.toList();
	}

	private String what(@Nullable FactRow fact) {
		if (fact == null) {
			return "";
		}
		return (fact.postTitle() != null) ? fact.postTitle() + " " + this.facts.what(fact) : this.facts.what(fact);
	}

	/** What to answer in writing, and for the secretariat what to conclude. */
	private List<CirculationDuty> circulations(Acting acting, LocalDate today) {
		List<CirculationDuty> circulations = new ArrayList<>(this.circulations.owedBy(acting.inboxPosts(), today));
		circulations.addAll(this.circulations
			.owedFor(this.standIns.represented(this.circulations.representable(today), acting, today)
				.keySet()
				.stream()
				.map(PostId::new)
				.toList(), today));
		if (acting.may(Permission.RUN_MEETINGS)) {
			circulations.addAll(this.circulations.toRun(today));
		}
		return circulations;
	}

	private @Nullable LocalDate nextMeeting(LocalDate today) {
		return this.meetings.takingItems()
			.stream()
			.filter((meeting) -> !meeting.heldOn().isBefore(today))
			.map(MeetingRow::heldOn)
			.findFirst()
			.orElse(null);
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
