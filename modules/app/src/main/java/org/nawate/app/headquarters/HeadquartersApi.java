package org.nawate.app.headquarters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.headquarters.HeadquartersRules;

/** The rules of the headquarters by the API. */
@RestController
@RequestMapping("/api/headquarters/rules")
@Tag(name = "推進本部の規程 headquarters")
class HeadquartersApi {

	private final HeadquartersRulesQuery query;

	private final HeadquartersActs acts;

	private final Acts today;

	HeadquartersApi(HeadquartersRulesQuery query, HeadquartersActs acts, Acts today) {
		this.query = query;
		this.acts = acts;
		this.today = today;
	}

	@GetMapping
	@Operation(summary = "The rules of a day, today if none is named, and all on record")
	Rules find(@RequestParam(required = false) @Nullable LocalDate asOf) {
		LocalDate day = Objects.requireNonNullElse(asOf, this.today.today());
		return new Rules(day, this.query.on(day), this.query.all());
	}

	@PostMapping
	@Operation(summary = "Adopts rules from a day on; meetings of that day and later ones follow them")
	Rules adopt(@Valid @RequestBody RulesRequest said, @Parameter(hidden = true) Acting acting) {
		return after(this.acts.adopt(said, acting), said.from());
	}

	@PostMapping("/{from}/revocation")
	@Operation(summary = "Takes back rules whose day has not come")
	Rules revoke(@PathVariable LocalDate from, @Valid @RequestBody Reason said,
			@Parameter(hidden = true) Acting acting) {
		return after(this.acts.revoke(from, Objects.requireNonNullElse(said.reason(), ""), acting), from);
	}

	private Rules after(Outcome outcome, LocalDate day) {
		ApiRefusal.accepted(outcome);
		return find(day);
	}

	/** The rules of a day and all others. */
	@Schema(name = "HeadquartersRulesOfDay")
	record Rules(LocalDate asOf, HeadquartersRules rules, List<RulesRow> all) {
	}

	/** Why. */
	@Schema(name = "HeadquartersReason")
	record Reason(@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

}
