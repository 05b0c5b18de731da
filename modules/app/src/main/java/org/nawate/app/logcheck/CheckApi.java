package org.nawate.app.logcheck;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.ledger.LedgerRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.store.log.LogCheck;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks of the log by the API. */
@RestController
@RequestMapping("/api/log/checks")
@Tag(name = "記録簿 log")
class CheckApi {

	private final LogChecks checks;

	private final CheckBook book;

	CheckApi(LogChecks checks, CheckBook book) {
		this.checks = checks;
		this.book = book;
	}

	/** A check with what it found. */
	record Check(CheckRow check, List<LogCheck.Finding> findings) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Begins a check of the log (記録簿の検査), which goes on by itself; for auditors")
	Check start(@Parameter(hidden = true) Acting acting) {
		return found(Long.parseLong(ApiRefusal.accepted(this.checks.start(acting)).value()));
	}

	@GetMapping
	@Operation(summary = "The latest checks of the log, newest first")
	List<CheckRow> list(@Parameter(hidden = true) Acting acting) {
		mayAudit(acting);
		return this.book.latest(50);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A check of the log: how far it has come, or what it found")
	Check show(@PathVariable long id, @Parameter(hidden = true) Acting acting) {
		mayAudit(acting);
		return found(id);
	}

	private Check found(long id) {
		CheckRow row = this.book.find(id).orElseThrow(() -> ApiRefusal.of(LedgerRejection.UNKNOWN));
		return new Check(row, this.book.findings(id));
	}

	private static void mayAudit(Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
	}

}
