package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.List;

import org.nawate.process.inbox.BusinessCalendar;

/**
 * On which day who is reminded: the post itself on the last working day before and on the
 * first one after something is due, the posts above it when it stays undone. Nothing is
 * ever sent on a closed day; what falls on one is sent on the next working day.
 *
 * @param escalateAfter after how many working days overdue the first, second, … post
 * above is told; ascending
 */
record ReminderPolicy(BusinessCalendar calendar, List<Integer> escalateAfter) {

	ReminderPolicy {
		escalateAfter = List.copyOf(escalateAfter);
		for (int i = 0; i < escalateAfter.size(); i++) {
			if (escalateAfter.get(i) < 1 || (i > 0 && escalateAfter.get(i) <= escalateAfter.get(i - 1))) {
				throw new IllegalArgumentException(
						"nawate.reminder.escalate-after must ascend from 1 or more: " + escalateAfter);
			}
		}
	}

	/** Whether anything is sent on the day at all. */
	boolean sendsOn(LocalDate day) {
		return this.calendar.isWorkingDay(day);
	}

	/** The last due date of which somebody is reminded on the day. */
	LocalDate horizon(LocalDate day) {
		return this.calendar.plusWorkingDays(day, 1);
	}

	/** Whether the post is to have been reminded by the day that it will be due. */
	boolean isDueSoon(LocalDate dueOn, LocalDate day) {
		return !day.isAfter(dueOn) && !day.isBefore(this.calendar.minusWorkingDays(dueOn, 1));
	}

	/** Whether the post is to have been reminded by the day that it was due. */
	boolean isOverdue(LocalDate dueOn, LocalDate day) {
		return day.isAfter(dueOn);
	}

	/** How many of the posts above are to have been told by the day. */
	int levels(LocalDate dueOn, LocalDate day) {
		int overdue = this.calendar.workingDaysBetween(dueOn, day);
		return (int) this.escalateAfter.stream().filter((after) -> overdue >= after).count();
	}

}
