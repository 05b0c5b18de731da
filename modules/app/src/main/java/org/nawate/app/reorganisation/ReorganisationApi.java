package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.ReorganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the organisation by the API, singly and as reorganisations. */
@RestController
@RequestMapping("/api/organisation")
@Tag(name = "組織 organisation")
class ReorganisationApi {

	private final ReorganisationQuery query;

	private final ReorganisationActs acts;

	private final ReorganisationImpact impact;

	private final ChangeJson json;

	private final OwnerChangeDraft owners;

	private final OwnersOfReorganisation ownerCases;

	ReorganisationApi(ReorganisationQuery query, ReorganisationActs acts, ReorganisationImpact impact, ChangeJson json,
			OwnerChangeDraft owners, OwnersOfReorganisation ownerCases) {
		this.ownerCases = ownerCases;
		this.owners = owners;
		this.query = query;
		this.acts = acts;
		this.impact = impact;
		this.json = json;
	}

	@PostMapping("/changes")
	@Operation(summary = "Makes one change from a day on; changes has exactly one")
	Changed change(@Valid @RequestBody PlanRequest said, @Parameter(hidden = true) Acting acting) {
		List<OrganisationChange> changes = this.json.read(said.changes());
		if (changes.size() != 1) {
			throw ApiRefusal.of(OrganisationRejection.NO_CHANGES);
		}
		ApiRefusal.accepted(this.acts.change(changes.getFirst(), said.effectiveOn(), acting));
		return new Changed(said.effectiveOn());
	}

	@GetMapping("/reorganisations")
	@Operation(summary = "All reorganisations, those still to come first")
	List<View> all() {
		return this.query.all().stream().map(this::view).toList();
	}

	@GetMapping("/reorganisations/{id}")
	@Operation(summary = "A reorganisation, and what it would touch while it is still to come")
	View find(@PathVariable String id) {
		return view(this.query.find(new ReorganisationId(id))
			.orElseThrow(() -> ApiRefusal.of(OrganisationRejection.UNKNOWN_REORGANISATION)));
	}

	@PostMapping("/reorganisations")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Prepares changes that are to be made together on a day")
	View prepare(@Valid @RequestBody PlanRequest said, @Parameter(hidden = true) Acting acting) {
		ReorganisationId id = ReorganisationActs.newId();
		ApiRefusal
			.accepted(this.acts.prepare(id, name(said), said.effectiveOn(), this.json.read(said.changes()), acting));
		return find(id.value());
	}

	@PutMapping("/reorganisations/{id}")
	@Operation(summary = "Lets a prepared reorganisation read otherwise")
	View revise(@PathVariable String id, @Valid @RequestBody PlanRequest said,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.revise(new ReorganisationId(id), name(said), said.effectiveOn(),
				this.json.read(said.changes()), acting));
		return find(id);
	}

	@PostMapping("/reorganisations/{id}/cancellation")
	@Operation(summary = "Cancels a prepared reorganisation")
	View cancel(@PathVariable String id, @Valid @RequestBody Reason said, @Parameter(hidden = true) Acting acting) {
		ApiRefusal
			.accepted(this.acts.cancel(new ReorganisationId(id), (said.reason() != null) ? said.reason() : "", acting));
		return find(id);
	}

	@PostMapping("/reorganisations/{id}/carrying-out")
	@Operation(summary = "Carries a reorganisation out, on its day or later, as one act")
	View carryOut(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.carryOut(new ReorganisationId(id), acting));
		return find(id);
	}

	@PostMapping("/reorganisations/{id}/owner-change")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Drafts one case for the owners of all projects that a reorganisation touches")
	Drafted draftOwners(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		ReorganisationRow row = this.query.find(new ReorganisationId(id))
			.orElseThrow(() -> ApiRefusal.of(OrganisationRejection.UNKNOWN_REORGANISATION));
		Outcome.Accepted drafted = ApiRefusal.accepted(this.owners.draft(row, acting));
		String proposal = String.valueOf(drafted.value());
		View after = find(id);
		return new Drafted(proposal, (after.owners() != null) ? after.owners().number() : "");
	}

	private View view(ReorganisationRow row) {
		return new View(row.reorganisationId(), row.name(), row.effectiveOn(), row.state(),
				this.json.write(row.changes()), row.isOpen() ? this.impact.of(row.changes(), row.effectiveOn()) : null,
				this.ownerCases.of(row).orElse(null), this.ownerCases.left(row), row.preparedOn(), row.endedOn(),
				row.reason());
	}

	private static String name(PlanRequest said) {
		return (said.name() != null) ? said.name() : "";
	}

	/** The case that was drafted. */
	@Schema(name = "OwnerChangeDrafted")
	record Drafted(String proposalId, String number) {
	}

	/** From when a change holds. */
	@Schema(name = "OrganisationChanged")
	record Changed(LocalDate from) {
	}

	/** Why. */
	@Schema(name = "ReorganisationReason")
	record Reason(@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/**
	 * A reorganisation as it stands.
	 *
	 * @param left the projects that kept their owner though it was carried out
	 */
	@Schema(name = "Reorganisation")
	record View(String reorganisationId, String name, LocalDate effectiveOn, ReorganisationRow.State state,
			Object changes, ReorganisationImpact.@Nullable Touched touched,
			OwnersOfReorganisation.@Nullable OwnerCase owners, List<ReorganisationImpact.Owned> left,
			LocalDate preparedOn, @Nullable LocalDate endedOn, @Nullable String reason) {
	}

	/**
	 * Changes of a day.
	 *
	 * @param changes each with its kind (OPEN_UNIT, RENAME_UNIT, MOVE_UNIT, CLOSE_UNIT,
	 * CREATE_POST, RETITLE_POST, MOVE_POST, CLOSE_POST, FILL_POST, SUCCEED_IN_POST,
	 * VACATE_POST, SEAT_MEMBER, UNSEAT_MEMBER, ORDER_STAND_INS) and what it needs
	 */
	@Schema(name = "ReorganisationRequest")
	record PlanRequest(@Size(max = 200, message = "{api.error.tooLong}") @Nullable String name,
			@NotNull(message = "{api.error.missing}") LocalDate effectiveOn,
			@NotNull(message = "{api.error.missing}") @Size(max = 2000,
					message = "{api.error.tooMany}") List<com.fasterxml.jackson.databind.JsonNode> changes) {
	}

}
