package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.nawate.domain.calendar.Holiday;

/**
 * What adopting a file would change.
 *
 * @param years how many holidays the file names, by calendar year
 * @param added days that are no holidays on record, or named otherwise
 * @param dropped days of the same years that the file no longer names
 */
public record HolidayChanges(Map<Integer, Long> years, List<Holiday> added, List<Holiday> dropped) {

	static HolidayChanges of(HolidayFile file, Closures now) {
		Map<Integer, Long> years = file.holidays()
			.stream()
			.collect(Collectors.groupingBy((holiday) -> holiday.day().getYear(), TreeMap::new, Collectors.counting()));
		Map<LocalDate, String> named = file.holidays()
			.stream()
			.collect(Collectors.toMap(Holiday::day, Holiday::name, (one, other) -> other));
		List<Holiday> added = file.holidays()
			.stream()
			.filter((holiday) -> !Objects.equals(now.holidays().get(holiday.day()), holiday.name()))
			.toList();
		List<Holiday> dropped = now.holidays()
			.entrySet()
			.stream()
			.filter((day) -> years.containsKey(day.getKey().getYear()) && !named.containsKey(day.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.map((day) -> new Holiday(day.getKey(), day.getValue()))
			.toList();
		return new HolidayChanges(years, added, dropped);
	}

}
