package org.nawate.app.circulation;

import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.Desk;

import org.springframework.stereotype.Component;

/**
 * 期限前の通知: reminds the members who owe answers on the last working day before they are
 * due, and on the day itself if that was missed; never on a closed day.
 */
@Component
public class CirculationReminders {

	private static final Logger log = LoggerFactory.getLogger(CirculationReminders.class);

	private final CirculationDutyQuery circulations;

	private final Desk desk;

	private final BusinessCalendar calendar;

	CirculationReminders(CirculationDutyQuery circulations, Desk desk, BusinessCalendar calendar) {
		this.circulations = circulations;
		this.desk = desk;
		this.calendar = calendar;
	}

	/** Sends what is to be sent on a day; what was sent is not sent again. */
	public int send(LocalDate today) {
		if (!this.calendar.isWorkingDay(today)) {
			return 0;
		}
		int sent = 0;
		for (CirculationDutyQuery.Owing owing : this.circulations.owing(today,
				this.calendar.plusWorkingDays(today, 1))) {
			Outcome outcome = this.desk.act(new CirculationCommand.Remind(new CirculationId(owing.circulationId()),
					Actor.system(), new PostId(owing.postId()), today));
			if (outcome.isAccepted()) {
				sent++;
			}
		}
		if (sent > 0) {
			log.info("Reminded {} members of a circulation", sent);
		}
		return sent;
	}

}
