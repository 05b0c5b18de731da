package org.nawate.app.agenda;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.meeting.MeetingDesk;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.proposal.ProposalRejection;

/** What is done with the agenda of a meeting: 審議事項 and 報告事項. */
@Component
public class AgendaActs {

	private final MeetingDesk desk;

	private final MeetingQuery meetings;

	private final CaseQuery cases;

	AgendaActs(MeetingDesk desk, MeetingQuery meetings, CaseQuery cases) {
		this.desk = desk;
		this.meetings = meetings;
		this.cases = cases;
	}

	/**
	 * 付議: the case stands on the agenda and its step is taken. Accepted with the item's
	 * number.
	 */
	public Outcome putOnAgenda(MeetingId meeting, ProposalId proposal, Acting acting) {
		return CaseTitle.asRecorded(() -> this.cases.find(proposal))
			.map((file) -> this.desk.run(acting,
					(by) -> new MeetingCommand.PutOnAgenda(meeting, by, proposal, file.title(), this.desk.today())))
			.orElseGet(() -> Outcome.refused(ProposalRejection.UNKNOWN));
	}

	/** Puts what was decided outside a meeting on the agenda for report, all or none. */
	public Outcome putReportsOnAgenda(MeetingId meeting, List<String> keys, Acting acting) {
		List<MeetingQuery.ReportDue> chosen = CaseTitle.asRecorded(this.meetings::reportsDue)
			.stream()
			.filter((due) -> keys.contains(due.key()))
			.toList();
		if (chosen.isEmpty()) {
			return Outcome.refused(MeetingRejection.NO_ITEMS);
		}
		return this.desk.runAll(acting,
				(by) -> chosen.stream()
					.<MeetingCommand>map((due) -> new MeetingCommand.PutReportOnAgenda(meeting, by,
							new ProposalId(due.proposalId()), due.duty(), due.title(), this.desk.today()))
					.toList());
	}

	/** Takes a case off the agenda; it waits for another meeting. */
	public Outcome takeOffAgenda(MeetingId meeting, ProposalId proposal, @Nullable String reason, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.TakeOffAgenda(meeting, by, proposal,
				MeetingDesk.text(reason), this.desk.today()));
	}

	/** Takes an item of either kind off the agenda. */
	public Outcome takeOff(MeetingId meeting, int item, @Nullable String reason, Acting acting) {
		return this.desk.withItem(meeting, item,
				(found) -> (found.duty() == null)
						? takeOffAgenda(meeting, new ProposalId(found.proposalId()), reason, acting)
						: this.desk.run(acting, (by) -> new MeetingCommand.TakeOffReport(meeting, by, item,
								MeetingDesk.text(reason), this.desk.today())));
	}

	/** Moves an item one place up or down among those of its kind. */
	public Outcome move(MeetingId meeting, int item, boolean up, Acting acting) {
		return this.desk.withMeeting(meeting, (view) -> {
			List<Integer> order = AgendaOrder.moved(view, item, up);
			return order.isEmpty() ? Outcome.refused(MeetingRejection.ORDER_UNCHANGED) : this.desk.run(acting,
					(by) -> new MeetingCommand.OrderAgenda(meeting, by, order, this.desk.today()));
		});
	}

	/** Brings all items into an order. */
	public Outcome order(MeetingId meeting, List<Integer> items, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.OrderAgenda(meeting, by, items, this.desk.today()));
	}

}
