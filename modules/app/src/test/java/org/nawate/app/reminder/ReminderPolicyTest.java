package org.nawate.app.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.process.inbox.BusinessCalendar;

import org.springframework.scheduling.support.CronExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReminderPolicyTest {

	/** Weekdays, without 29 December to 3 January. */
	private static final BusinessCalendar CALENDAR = (day) -> BusinessCalendar.weekdays().isWorkingDay(day)
			&& (day.isBefore(LocalDate.of(2026, 12, 29)) || day.isAfter(LocalDate.of(2027, 1, 3)));

	private static final LocalDate LAST = LocalDate.of(2026, 12, 28);

	private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

	private final ReminderPolicy policy = new ReminderPolicy(CALENDAR, List.of(3, 6, 9));

	@Test
	void what_is_due_on_the_first_working_day_is_told_on_the_last_one_before() {
		assertThat(this.policy.isDueSoon(FIRST, LAST)).isTrue();
		assertThat(this.policy.isDueSoon(FIRST, LAST.minusDays(1))).isFalse();
		assertThat(this.policy.isDueSoon(FIRST, FIRST)).as("missed, and still in time").isTrue();
		assertThat(this.policy.isDueSoon(FIRST, FIRST.plusDays(1))).isFalse();
		assertThat(this.policy.horizon(LAST)).isEqualTo(FIRST);
	}

	@Test
	void nothing_is_sent_while_the_office_is_closed() {
		for (LocalDate day = LAST.plusDays(1); day.isBefore(FIRST); day = day.plusDays(1)) {
			assertThat(this.policy.sendsOn(day)).as(day.toString()).isFalse();
		}
		assertThat(this.policy.sendsOn(FIRST)).isTrue();
		assertThat(this.policy.isOverdue(LAST, FIRST)).isTrue();
		assertThat(this.policy.isOverdue(LAST, LAST)).isFalse();
	}

	@Test
	void closed_days_do_not_count_until_the_post_above_is_told() {
		assertThat(this.policy.levels(LAST, LocalDate.of(2027, 1, 5))).isZero();
		assertThat(this.policy.levels(LAST, LocalDate.of(2027, 1, 6))).isEqualTo(1);
		assertThat(this.policy.levels(LAST, LocalDate.of(2027, 1, 12))).isEqualTo(2);
		assertThat(this.policy.levels(LAST, LocalDate.of(2027, 3, 31))).isEqualTo(3);
	}

	@Test
	void levels_that_do_not_ascend_stop_the_start() {
		assertThatThrownBy(() -> new ReminderPolicy(CALENDAR, List.of(3, 3))).hasMessageContaining("escalate-after");
		assertThatThrownBy(() -> new ReminderPolicy(CALENDAR, List.of(0))).hasMessageContaining("escalate-after");
	}

	@Test
	void a_start_after_the_time_of_the_day_makes_up_for_it() {
		CronExpression atEight = CronExpression.parse("0 0 8 * * *");
		assertThat(ReminderTimes.isMissed(atEight, LocalDateTime.of(2026, 12, 28, 7, 59))).isFalse();
		assertThat(ReminderTimes.isMissed(atEight, LocalDateTime.of(2026, 12, 28, 8, 0))).isTrue();
		assertThat(ReminderTimes.isMissed(atEight, LocalDateTime.of(2026, 12, 28, 23, 59))).isTrue();
	}

}
