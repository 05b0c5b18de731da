package org.nawate.app.calendar;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.calendar.YearEnd;

/** The calendar by the API. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "開庁日・休日 calendar")
class CalendarApi {

	private final WorkingDays workingDays;

	private final CalendarActs acts;

	private final Acts today;

	private final Words words;

	CalendarApi(WorkingDays workingDays, CalendarActs acts, Acts today, Words words) {
		this.workingDays = workingDays;
		this.acts = acts;
		this.today = today;
		this.words = words;
	}

	@GetMapping
	@Operation(summary = "The closed days of a fiscal year; the one in force if none is named")
	CalendarView find(@RequestParam(required = false) @Nullable Integer fiscalYear) {
		FiscalYear year = (fiscalYear != null && fiscalYear >= 1955 && fiscalYear <= 2200) ? new FiscalYear(fiscalYear)
				: FiscalYear.of(this.today.today());
		return CalendarView.of(this.workingDays.closures(), year);
	}

	@GetMapping("/working-days")
	@Operation(summary = "The day that many working days after (before, when negative) a day, which is not counted")
	Counted count(@RequestParam LocalDate from, @RequestParam int days) {
		int bounded = Math.clamp(days, -2000, 2000);
		LocalDate day = (bounded >= 0) ? this.workingDays.plusWorkingDays(from, bounded)
				: this.workingDays.minusWorkingDays(from, -bounded);
		return new Counted(from, bounded, day, !this.workingDays.isUncertain(day));
	}

	@PostMapping(path = "/holidays", consumes = { MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv" })
	@Operation(
			summary = "Adopts the holidays of a file in the Cabinet Office's layout; dryRun only tells what it would")
	ResponseEntity<Adopted> adopt(@RequestBody byte[] bytes, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "syukujitsu.csv") String fileName, @Parameter(hidden = true) Acting acting) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.KEEP_RULES, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
		HolidayFile file = HolidayFile.read(fileName, bytes);
		HolidayChanges changes = HolidayChanges.of(file, this.workingDays.closures());
		boolean adopted = file.sound() && !dryRun;
		if (adopted) {
			ApiRefusal.accepted(this.acts.adopt(file, acting));
		}
		List<Fault> faults = file.faults()
			.stream()
			.map((fault) -> new Fault("calendar." + fault.code().name(), fault.line(),
					this.words.of("calendar.fault." + fault.code(), fault.said())))
			.toList();
		HttpStatus status = (file.sound() || dryRun) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
		return ResponseEntity.status(status)
			.body(new Adopted(file.name(), file.sha256(), file.sound(), adopted, changes, faults));
	}

	@PostMapping("/closing-days")
	@Operation(summary = "Closes the city hall on one more day")
	CalendarView close(@Valid @RequestBody ClosingDay said, @Parameter(hidden = true) Acting acting) {
		return after(this.acts.close(said.day(), said.name(), acting), said.day());
	}

	@PostMapping("/closing-days/{day}/removal")
	@Operation(summary = "Drops a closing day")
	CalendarView reopen(@PathVariable LocalDate day, @Valid @RequestBody Reason said,
			@Parameter(hidden = true) Acting acting) {
		return after(this.acts.reopen(day, (said.reason() != null) ? said.reason() : "", acting), day);
	}

	@PostMapping("/year-end")
	@Operation(summary = "Fixes the days round New Year from a day on")
	CalendarView yearEnd(@Valid @RequestBody Round said, @Parameter(hidden = true) Acting acting) {
		return after(this.acts.yearEnd(new YearEnd(said.fromDecember(), said.toJanuary()), said.ground(), said.from(),
				acting), said.from());
	}

	private CalendarView after(Outcome outcome, LocalDate day) {
		ApiRefusal.accepted(outcome);
		return CalendarView.of(this.workingDays.closures(), FiscalYear.of(day));
	}

	/**
	 * A counted day.
	 *
	 * @param certain whether the holidays up to it are on record
	 */
	@Schema(name = "CountedDay")
	record Counted(LocalDate from, int workingDays, LocalDate day, boolean certain) {
	}

	/** What a file changes, or would change. */
	@Schema(name = "AdoptedHolidays")
	record Adopted(String source, String sha256, boolean sound, boolean adopted, HolidayChanges changes,
			List<Fault> faults) {
	}

	/** What keeps a file out. */
	@Schema(name = "HolidayFault")
	record Fault(String code, int line, String message) {
	}

	/** A closing day. */
	@Schema(name = "ClosingDayRequest")
	record ClosingDay(@NotNull(message = "{api.error.missing}") LocalDate day,
			@NotNull(message = "{api.error.missing}") @Size(max = 100, message = "{api.error.tooLong}") String name) {
	}

	/** Why. */
	@Schema(name = "CalendarReason")
	record Reason(@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** The days round New Year. */
	@Schema(name = "YearEndRequest")
	record Round(
			@Min(value = 1, message = "{api.error.day}") @Max(value = 31, message = "{api.error.day}") int fromDecember,
			@Min(value = 1, message = "{api.error.day}") @Max(value = 31, message = "{api.error.day}") int toJanuary,
			@NotNull(message = "{api.error.missing}") @Size(max = 300, message = "{api.error.tooLong}") String ground,
			@NotNull(message = "{api.error.missing}") LocalDate from) {
	}

}
