package org.nawate.app.calendar;

import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.process.inbox.BusinessCalendar;

/**
 * The working days by which all deadlines are counted: no weekends, no holidays on
 * record, not the year's end, no closing days. Templates call it {@code @workingDays}.
 */
@Component("workingDays")
public class WorkingDays implements BusinessCalendar {

	/** Another node may have adopted a file; this one sees it no later. */
	private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

	private final CalendarQuery query;

	private volatile @Nullable Kept kept;

	WorkingDays(CalendarQuery query) {
		this.query = query;
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return closures().isWorkingDay(day);
	}

	/**
	 * Whether a day lies beyond the years whose holidays are on record, so that a
	 * deadline on it may still move.
	 */
	public boolean isUncertain(@Nullable LocalDate day) {
		return day != null && !closures().covers(day);
	}

	/** The days on record, as this node last read them. */
	Closures closures() {
		Kept now = this.kept;
		if (now == null || System.nanoTime() - now.since() > LONGEST_KEPT.toNanos()) {
			now = new Kept(this.query.closures(), System.nanoTime());
			this.kept = now;
		}
		return now.closures();
	}

	/** Something was adopted: read it again. */
	void forget() {
		this.kept = null;
	}

	private record Kept(Closures closures, long since) {
	}

}
