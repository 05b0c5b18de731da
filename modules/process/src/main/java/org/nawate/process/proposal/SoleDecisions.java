package org.nawate.process.proposal;

import java.time.LocalDate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.NextMeeting;

/** Looks up what a decision outside a meeting needs besides the word of who decides. */
@Component
class SoleDecisions {

	/** Working days to report in, where no meeting is planned. */
	private static final int WITHOUT_MEETING = 20;

	private final NextMeeting meetings;

	private final BusinessCalendar calendar;

	private final Cases cases;

	private final ConsultedToday consulted;

	/** Whether who screened must not decide; most cities' rules keep them apart. */
	private final boolean segregated;

	SoleDecisions(ObjectProvider<NextMeeting> meetings, ObjectProvider<BusinessCalendar> calendar, Cases cases,
			ConsultedToday consulted, @Value("${nawate.sole-decision.segregated:true}") boolean segregated) {
		this.meetings = meetings.getIfAvailable(() -> NextMeeting.NONE);
		this.calendar = calendar.getIfAvailable(BusinessCalendar::weekdays);
		this.cases = cases;
		this.consulted = consulted;
		this.segregated = segregated;
	}

	/**
	 * The same decision with the day of the next meeting, at which it is reported, the
	 * city's rule about who may take it, and whom to tell where it ends the case.
	 */
	ProposalCommand.DecideAlone allowed(ProposalCommand.DecideAlone act) {
		return new ProposalCommand.DecideAlone(act.proposal(), act.by(), act.step(), act.result(), act.reason(),
				act.documentNumber(), reportedOn(), this.segregated, this.consulted.of(act.proposal()), act.on());
	}

	/** The same with the day of the next meeting, which hears what was given up. */
	ProposalCommand.AbandonEffect allowed(ProposalCommand.AbandonEffect act) {
		return new ProposalCommand.AbandonEffect(act.proposal(), act.by(), act.reason(), reportedOn(), act.on());
	}

	private LocalDate reportedOn() {
		LocalDate today = this.cases.today();
		return this.meetings.onOrAfter(today).orElseGet(() -> this.calendar.plusWorkingDays(today, WITHOUT_MEETING));
	}

}
