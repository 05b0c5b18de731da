package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Absences, delegations and stand-ins by the API. */
@RestController
@Tag(name = "不在・委任・代決 staff")
class StaffApi {

	private final StaffQuery staff;

	private final StaffActs acts;

	private final OrganisationQuery organisation;

	private final Acts today;

	StaffApi(StaffQuery staff, StaffActs acts, OrganisationQuery organisation, Acts today) {
		this.staff = staff;
		this.acts = acts;
		this.organisation = organisation;
		this.today = today;
	}

	@GetMapping("/api/staff/absences")
	@Operation(summary = "Who is away today or will be; the reason only of one's own, or for the secretariat")
	List<AbsenceRow> absences(@Parameter(hidden = true) Acting acting) {
		return this.staff.absences(this.today.today())
			.stream()
			.map((row) -> StaffActs.mayFor(new PersonId(row.personId()), acting) ? row : row.withoutReason())
			.toList();
	}

	@PostMapping("/api/staff/absences")
	@Operation(
			summary = "Registers an absence: one's own, or by the secretariat of anybody; answers all that are known")
	List<AbsenceRow> register(@Valid @RequestBody AbsenceRequest said, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.registerAbsence(person(said.personId(), acting),
				new StaffActs.Period(said.from(), said.until(), said.reason()), acting));
		return absences(acting);
	}

	@PostMapping("/api/staff/absences/{person}/{number}/cancellation")
	@Operation(summary = "Cancels an absence, or what is left of it")
	List<AbsenceRow> cancel(@PathVariable String person, @PathVariable int number,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.cancelAbsence(new PersonId(person), number, acting));
		return absences(acting);
	}

	@GetMapping("/api/staff/delegations")
	@Operation(summary = "Which post's steps are handed to which other post, now or later")
	List<DelegationRow> delegations() {
		return this.staff.delegations(this.today.today());
	}

	@PostMapping("/api/staff/delegations")
	@Operation(summary = "Hands the steps of a post that one holds to another post for a period")
	List<DelegationRow> delegate(@Valid @RequestBody DelegationRequest said, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.delegate(person(said.personId(), acting), new PostId(said.postId()),
				new PostId(said.toPostId()), new StaffActs.Period(said.from(), said.until(), said.reason()), acting));
		return delegations();
	}

	@PostMapping("/api/staff/delegations/{person}/{number}/revocation")
	@Operation(summary = "Revokes a delegation")
	List<DelegationRow> revoke(@PathVariable String person, @PathVariable int number,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.revokeDelegation(new PersonId(person), number, acting));
		return delegations();
	}

	@PutMapping("/api/organisation/posts/{post}/stand-ins")
	@Operation(summary = "Names the posts that act for a post while it is absent, in order, from a day on")
	List<String> order(@PathVariable String post, @Valid @RequestBody OrderRequest said,
			@Parameter(hidden = true) Acting acting) {
		Outcome outcome = this.acts.orderStandIns(new PostId(post), said.standIns().stream().map(PostId::new).toList(),
				said.from(), acting);
		ApiRefusal.accepted(outcome);
		return this.organisation.standIns(said.from()).getOrDefault(post, List.of());
	}

	private static PersonId person(@Nullable String said, Acting acting) {
		return (said == null || said.isBlank()) ? acting.person() : new PersonId(Objects.requireNonNull(said));
	}

	/**
	 * When somebody is away.
	 *
	 * @param personId left out for oneself
	 */
	@Schema(name = "AbsenceRequest")
	record AbsenceRequest(@Nullable String personId, @NotNull(message = "{api.error.missing}") LocalDate from,
			@NotNull(message = "{api.error.missing}") LocalDate until,
			@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String reason) {
	}

	/**
	 * What is handed over.
	 *
	 * @param personId who holds the post; left out for oneself
	 */
	@Schema(name = "DelegationRequest")
	record DelegationRequest(@Nullable String personId, @NotNull(message = "{api.error.missing}") String postId,
			@NotNull(message = "{api.error.missing}") String toPostId,
			@NotNull(message = "{api.error.missing}") LocalDate from,
			@NotNull(message = "{api.error.missing}") LocalDate until,
			@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String reason) {
	}

	/** Who acts for a post, the first one first. */
	@Schema(name = "StandInOrderRequest")
	record OrderRequest(
			@NotNull(message = "{api.error.missing}") @Size(max = 20,
					message = "{api.error.tooMany}") List<String> standIns,
			@NotNull(message = "{api.error.missing}") LocalDate from) {
	}

}
