package org.nawate.app.convocation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.ChosenId;
import org.nawate.app.meeting.MeetingAnswer;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingReason;
import org.nawate.app.meeting.MeetingRow;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;

/** Meetings of the headquarters by the API. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "会議 meetings")
class MeetingApi {

	private final MeetingActs acts;

	private final MeetingQuery meetings;

	private final MeetingAnswer answer;

	MeetingApi(MeetingActs acts, MeetingQuery meetings, MeetingAnswer answer) {
		this.acts = acts;
		this.meetings = meetings;
		this.answer = answer;
	}

	@GetMapping
	@Operation(summary = "Lists the meetings")
	List<MeetingRow> list() {
		return this.meetings.list();
	}

	@PostMapping
	@Operation(summary = "Plans a meeting")
	ResponseEntity<MeetingView> plan(@Valid @RequestBody PlanRequest request, @Parameter(hidden = true) Acting acting) {
		MeetingId id = ChosenId.of(request.id(), MeetingActs::id, MeetingActs::newId, "meeting-");
		ApiRefusal.accepted(this.acts.plan(id, request, acting));
		return ResponseEntity.created(URI.create("/api/meetings/" + id)).body(this.answer.of(id.value()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A meeting: agenda, seats, quorum, votes, resolutions")
	MeetingView find(@PathVariable String id) {
		return this.answer.of(id);
	}

	@PostMapping("/{id}/rescheduling")
	@Operation(summary = "Moves a meeting that is not convened yet to another day, time or place")
	MeetingView reschedule(@PathVariable String id, @Valid @RequestBody RescheduleRequest said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.reschedule(new MeetingId(id), said, acting));
	}

	@PostMapping("/{id}/convocation")
	@Operation(summary = "Convenes the meeting (招集): fixes its seats and rules as of its day; later than the notice "
			+ "only with its urgency")
	MeetingView convene(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Urgency said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.convene(new MeetingId(id), (said != null) ? said.urgency() : null, acting));
	}

	@PostMapping("/{id}/reconvocation")
	@Operation(summary = "Moves a convened meeting to another day, time or place (招集の変更); another day later than the "
			+ "notice only with its urgency")
	MeetingView reconvene(@PathVariable String id, @Valid @RequestBody Move said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.reconvene(new MeetingId(id),
						new RescheduleRequest(said.heldOn(), said.startsAt(), said.place(), said.reason()),
						said.urgency(), acting));
	}

	@PostMapping("/{id}/calling-off")
	@Operation(summary = "Calls a meeting off before it is opened (中止); what stood on its agenda waits for another one")
	MeetingView callOff(@PathVariable String id, @Valid @RequestBody MeetingReason reason,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.callOff(new MeetingId(id), reason.reason(), acting));
	}

	@PostMapping("/{id}/adjournment")
	@Operation(summary = "The meeting does not take place (流会); its cases wait for another one")
	MeetingView adjourn(@PathVariable String id, @Valid @RequestBody MeetingReason reason,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.adjourn(new MeetingId(id), reason.reason(), acting));
	}

	/** Where a convened meeting is moved. */
	@Schema(name = "ReconvocationRequest")
	record Move(@NotNull(message = "{api.error.missing}") LocalDate heldOn,
			@Schema(example = "10:00") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d",
					message = "{api.error.time}") @Nullable String startsAt,
			@NotNull(message = "{api.error.missing}") @Size(max = 200, message = "{api.error.tooLong}") String place,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String urgency) {
	}

	/** Why it is convened late. */
	@Schema(name = "ConvocationRequest")
	record Urgency(@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String urgency) {
	}

}
