package org.nawate.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.calendar.CalendarRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;

/** Holidays, the year's end and closing days, with who said so. */
class CityCalendarTest {

	private static final CalendarId CALENDAR = new CalendarId("calendar");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate CLOSED = LocalDate.of(2027, 2, 1);

	private static final Holiday NEW_YEAR = new Holiday(LocalDate.of(2027, 1, 1), "元日");

	private static final CalendarEvent.HolidaysAdopted ADOPTED = new CalendarEvent.HolidaysAdopted(CALENDAR,
			List.of(NEW_YEAR), "syukujitsu.csv", "ab12", SECRETARIAT, TODAY);

	private static final CalendarEvent.ClosingDayAdded ADDED = new CalendarEvent.ClosingDayAdded(CALENDAR, CLOSED,
			"市制施行記念日", SECRETARIAT, TODAY);

	private static final Specification EMPTY = given(CityCalendar.class);

	private static CalendarCommand.AdoptHolidays adopt(String sha256, Holiday... holidays) {
		return new CalendarCommand.AdoptHolidays(CALENDAR, SECRETARIAT, List.of(holidays), "syukujitsu.csv", sha256,
				TODAY);
	}

	private static CalendarCommand.AdoptYearEnd yearEnd(String ground) {
		return new CalendarCommand.AdoptYearEnd(CALENDAR, SECRETARIAT, YearEnd.usual(), ground, TODAY, TODAY);
	}

	private static CalendarCommand.AddClosingDay close(String name) {
		return new CalendarCommand.AddClosingDay(CALENDAR, SECRETARIAT, CLOSED, name, TODAY);
	}

	private static CalendarCommand.DropClosingDay drop(String reason) {
		return new CalendarCommand.DropClosingDay(CALENDAR, SECRETARIAT, CLOSED, reason, TODAY);
	}

	@Test
	void takes_over_the_holidays_of_a_file_with_its_name_and_hash() {
		EMPTY.when(adopt("ab12", NEW_YEAR)).then(ADOPTED);
	}

	@Test
	void takes_over_a_later_file_and_goes_back_to_an_earlier_one() {
		CalendarEvent.HolidaysAdopted later = new CalendarEvent.HolidaysAdopted(CALENDAR, List.of(NEW_YEAR),
				"syukujitsu.csv", "cd34", SECRETARIAT, TODAY);
		given(CityCalendar.class, ADOPTED).when(adopt("cd34", NEW_YEAR)).then(later);
		given(CityCalendar.class, ADOPTED, later).when(adopt("ab12", NEW_YEAR)).then(ADOPTED);
	}

	@Test
	void refuses_a_file_without_holidays_one_taken_over_already_and_a_day_named_twice() {
		EMPTY.when(adopt("ab12")).refused(NO_HOLIDAYS);
		given(CityCalendar.class, ADOPTED).when(adopt("ab12", NEW_YEAR)).refused(ALREADY_ADOPTED);
		EMPTY.when(adopt("ab12", NEW_YEAR, new Holiday(NEW_YEAR.day(), "休日"))).refused(DAY_TWICE, NEW_YEAR.day());
	}

	@Test
	void fixes_the_days_round_new_year_by_an_ordinance() {
		EMPTY.when(yearEnd("休日を定める条例"))
			.then(new CalendarEvent.YearEndAdopted(CALENDAR, YearEnd.usual(), "休日を定める条例", TODAY, SECRETARIAT, TODAY));
		EMPTY.when(yearEnd(" ")).refused(GROUND_MISSING);
	}

	@Test
	void closes_the_city_hall_on_a_day_and_drops_that_again() {
		EMPTY.when(close("市制施行記念日")).then(ADDED);
		given(CityCalendar.class, ADDED).when(drop("開庁することとした"))
			.then(new CalendarEvent.ClosingDayDropped(CALENDAR, CLOSED, "開庁することとした", SECRETARIAT, TODAY));
	}

	@Test
	void refuses_a_closing_day_without_name_twice_and_dropping_without_reason_or_day() {
		EMPTY.when(close("")).refused(NAME_MISSING);
		given(CityCalendar.class, ADDED).when(close("創立記念日")).refused(ALREADY_CLOSED, CLOSED);
		given(CityCalendar.class, ADDED).when(drop("")).refused(REASON_MISSING);
		EMPTY.when(drop("開庁する")).refused(NOT_CLOSED, CLOSED);
	}

	@Test
	void the_year_end_is_closed_from_december_into_january() {
		assertThat(YearEnd.usual().isClosed(LocalDate.of(2026, 12, 28))).isFalse();
		assertThat(YearEnd.usual().isClosed(LocalDate.of(2026, 12, 29))).isTrue();
		assertThat(YearEnd.usual().isClosed(LocalDate.of(2027, 1, 3))).isTrue();
		assertThat(YearEnd.usual().isClosed(LocalDate.of(2027, 1, 4))).isFalse();
	}

}
