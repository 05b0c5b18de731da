package org.nawate.app.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.reorganisation.ReorganisationActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters by the API. */
@RestController
@Tag(name = "組織 organisation")
class RosterApi {

	private final RosterImport roster;

	private final Acts today;

	private final MessageSource messages;

	RosterApi(RosterImport roster, Acts today, MessageSource messages) {
		this.roster = roster;
		this.today = today;
		this.messages = messages;
	}

	@PostMapping(path = "/api/organisation/roster",
			consumes = { MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv",
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
	@Operation(summary = "Takes a roster (CSV or .xlsx) over from a day on, or with a name prepares it as a "
			+ "reorganisation; dryRun only tells what it would change")
	ResponseEntity<TakenOver> takeOver(@RequestBody byte[] bytes,
			@RequestParam(defaultValue = "roster.csv") String fileName,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(defaultValue = "") String reorganisation,
			@RequestParam(defaultValue = "false") boolean dryRun, @Parameter(hidden = true) Acting acting) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.KEEP_ORGANISATION, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
		RosterImport.Report report = this.roster.dryRun(new PendingRoster(fileName, bytes),
				(from != null) ? from : this.today.today());
		boolean taken = report.sound() && !dryRun;
		if (taken) {
			ApiRefusal.accepted(reorganisation.isBlank() ? this.roster.takeOver(report, acting)
					: this.roster.prepare(report, ReorganisationActs.newId(), reorganisation.strip(), acting));
		}
		List<Fault> faults = report.faults()
			.stream()
			.map((fault) -> new Fault("roster." + fault.code(), fault.where().file(), fault.where().sheet(),
					fault.where().line(),
					this.messages.getMessage("roster.fault." + fault.code(), fault.details().toArray(),
							LocaleContextHolder.getLocale())))
			.toList();
		HttpStatus status = (faults.isEmpty() || dryRun) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
		return ResponseEntity.status(status)
			.body(new TakenOver(report.source().name(), report.source().sha256(), report.from(), taken, report.counts(),
					report.sentences(), faults));
	}

	/** What a roster changes, or would change. */
	@Schema(name = "RosterTakenOver")
	record TakenOver(String source, String sha256, LocalDate from, boolean takenOver, Map<String, Integer> counts,
			List<String> changes, List<Fault> faults) {
	}

	/** What keeps it out. */
	@Schema(name = "RosterFault")
	record Fault(String code, String file, String sheet, int line, String message) {
	}

}
