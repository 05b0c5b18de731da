package org.nawate.app.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.ChosenId;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingRejection;
import org.nawate.domain.finding.FindingState;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings by the API. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "監査 audit")
class FindingApi {

	private final FindingQuery findings;

	private final FindingActs acts;

	FindingApi(FindingQuery findings, FindingActs acts) {
		this.findings = findings;
		this.acts = acts;
	}

	/**
	 * A finding to be recorded.
	 *
	 * @param id begins with finding-; sent again under it, nothing is recorded twice
	 * @param facts the numbers of the facts that it is about
	 * @param unit the section's id
	 */
	record Recording(@Nullable String id, @NotNull FindingGrade grade,
			@NotNull @Size(max = 1000) List<@NotNull Long> facts, @NotNull @Size(max = Typed.NAME) String title,
			@NotNull @Size(max = Typed.TEXT) String found, @NotNull @Size(max = Typed.TEXT) String asked,
			@NotNull String unit, @NotNull LocalDate answerBy) {
	}

	/** A finding with the numbers of the facts that it is about, and of its own facts. */
	record Finding(FindingRow finding, List<Long> facts, List<Long> history) {
	}

	@GetMapping
	@Operation(summary = "Findings of the audit, the latest first; by grade, state, section, and what is overdue")
	List<FindingRow> list(@RequestParam(required = false) @Nullable FindingGrade grade,
			@RequestParam(required = false) @Nullable FindingState state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(defaultValue = "false") boolean overdue, @Parameter(hidden = true) Acting acting) {
		return this.findings.find(new FindingQuery.Filter(grade, state, unit, overdue));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A finding as it stands")
	Finding find(@PathVariable FindingId id) {
		FindingRow row = this.findings.find(id).orElseThrow(() -> ApiRefusal.of(FindingRejection.UNKNOWN));
		return new Finding(row, this.findings.facts(id), this.findings.history(id));
	}

	@PostMapping
	@Operation(summary = "Record a finding against facts")
	Finding record(@Valid @RequestBody Recording body, @Parameter(hidden = true) Acting acting) {
		String facts = body.facts().stream().map(String::valueOf).collect(Collectors.joining(" "));
		FindingId id = ChosenId.of(body.id(), FindingActs::id, FindingActs::newId, "finding-");
		Outcome.Accepted recorded = ApiRefusal.accepted(this.acts.record(id, new FindingActs.Draft(body.grade(), facts,
				body.title(), body.found(), body.asked(), body.unit(), body.answerBy()), acting));
		return find(new FindingId(String.valueOf(recorded.value())));
	}

	@PostMapping("/{id}/{act:" + FindingAct.NAMES + "}")
	@Operation(
			summary = "Act on a finding: answer (text, day), measure (status, text), viewing, acceptance, question (text, day), "
					+ "address (unit, text), closing, withdrawal; text is the account, remark or reason")
	Finding act(@PathVariable FindingId id, @PathVariable String act, @Valid @RequestBody FindingAct.Said said,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.take(id, FindingAct.named(act).orElseThrow(), said, acting));
		return find(id);
	}

}
