package org.nawate.app.edition;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.security.Acting;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Yearly editions by the API; published ones are public. */
@RestController
@RequestMapping("/api/editions")
@Tag(name = "年度版 editions")
class EditionApi {

	private final EditionActs acts;

	private final EditionQuery editions;

	private final KnownAtQuery instants;

	private final PrintedActs printed;

	EditionApi(EditionActs acts, EditionQuery editions, PrintedActs printed, KnownAtQuery instants) {
		this.printed = printed;
		this.instants = instants;
		this.acts = acts;
		this.editions = editions;
	}

	@GetMapping
	@Operation(summary = "Lists the published editions, newest first")
	List<EditionSummary> list() {
		return this.editions.list();
	}

	@GetMapping("/{fiscalYear}")
	@Operation(
			summary = "A published edition, its rows exactly as frozen, each figure with the number of its fact; as known at an instant, with the corrections published by then")
	EditionAnswer find(@PathVariable int fiscalYear, @RequestParam(required = false) @Nullable String knownAt) {
		KnownAt known = this.instants.required(knownAt);
		FiscalYear year = year(fiscalYear);
		return (known.isNow() ? this.editions.find(year) : this.editions.known(year, known))
			.map((edition) -> answer(edition, this.printed.of(edition).rows()))
			.orElseThrow(() -> ApiRefusal.of(RequestRejection.NO_SUCH_EDITION));
	}

	@GetMapping("/{fiscalYear}/draft")
	@Operation(summary = "What was gathered for an edition that is not yet published, with what changed since the last")
	DraftAnswer draft(@PathVariable int fiscalYear) {
		FiscalYear year = year(fiscalYear);
		Edition draft = this.editions.draft(year)
			.orElseThrow(() -> new ApiRefusal(
					(Outcome.Refused) Outcome.refused(ActionPlanRejection.EDITION_NOT_GATHERED, fiscalYear)));
		return new DraftAnswer(answer(draft, draft.printed()),
				this.editions.compare(draft.rows(), this.editions.before(year).map(Edition::rows).orElse(List.of())));
	}

	@PostMapping
	@Operation(summary = "Gathers what is in force into the draft of an edition; replaces an earlier draft")
	ResponseEntity<DraftAnswer> gather(@Valid @RequestBody Year request, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.gather(year(request.fiscalYear()), acting));
		return ResponseEntity.created(URI.create("/api/editions/" + request.fiscalYear() + "/draft"))
			.body(draft(request.fiscalYear()));
	}

	@PostMapping("/{fiscalYear}/publication")
	@Operation(summary = "Publishes the gathered edition: frozen for ever")
	EditionAnswer publish(@PathVariable int fiscalYear, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.publish(year(fiscalYear), acting));
		return find(fiscalYear, null);
	}

	private static EditionAnswer answer(Edition edition, List<RegisterRow> printed) {
		return new EditionAnswer(edition.summary(), edition.plan().name(), edition.plan().goals(),
				edition.plan().measures(), printed);
	}

	private static FiscalYear year(int said) {
		if (said < 1990 || said > 2150) {
			throw new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.PARAMETER_INVALID, "fiscalYear"));
		}
		return new FiscalYear(said);
	}

	/** A fiscal year, by the calendar year in which it begins. */
	record Year(@Min(value = 1990, message = "{api.error.value}") @Max(value = 2150,
			message = "{api.error.value}") int fiscalYear) {
	}

	/** An edition as printed. */
	record EditionAnswer(@JsonUnwrapped EditionSummary edition, String planName, List<Goal> goals,
			List<Measure> measures, List<RegisterRow> printed) {
	}

	/** The draft of an edition, and what changed since the last one. */
	record DraftAnswer(@JsonUnwrapped EditionAnswer draft, EditionComparison changes) {
	}

}
