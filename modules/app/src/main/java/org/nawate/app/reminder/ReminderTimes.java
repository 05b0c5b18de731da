package org.nawate.app.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.nawate.app.circulation.CirculationReminders;
import org.nawate.app.wiring.Acts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Sends the reminders at their time of the day, and at the start if the product was not
 * running then.
 */
@Component
@ConditionalOnProperty(name = "nawate.schedule", havingValue = "true", matchIfMissing = true)
class ReminderTimes {

	private final Reminders reminders;

	private final CirculationReminders circulations;

	private final FindingReminders findings;

	private final Acts acts;

	private final Clock clock;

	private final CronExpression time;

	ReminderTimes(Reminders reminders, CirculationReminders circulations, FindingReminders findings, Acts acts,
			Clock clock, @Value("${nawate.reminder.at}") String time) {
		this.reminders = reminders;
		this.circulations = circulations;
		this.findings = findings;
		this.acts = acts;
		this.clock = clock;
		this.time = CronExpression.parse(time);
	}

	@Scheduled(cron = "${nawate.reminder.at}", zone = "Asia/Tokyo")
	void send() {
		// What was recorded up to now is to be known before anybody is reminded of it.
		this.acts.showEffect();
		this.reminders.send(LocalDate.now(this.clock));
		this.circulations.send(LocalDate.now(this.clock));
		this.findings.send(LocalDate.now(this.clock));
	}

	@EventListener(ApplicationReadyEvent.class)
	void sendIfMissed() {
		if (isMissed(this.time, LocalDateTime.now(this.clock))) {
			send();
		}
	}

	/** Whether the day's time has passed. */
	static boolean isMissed(CronExpression time, LocalDateTime now) {
		LocalDateTime first = time.next(now.toLocalDate().atStartOfDay().minusNanos(1));
		return first != null && !first.isAfter(now);
	}

}
