package org.nawate.app.meeting;

import java.net.URI;
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
import org.nawate.app.api.RequestRejection;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Vote;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of the headquarters by the API. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "会議 meetings")
class MeetingApi {

	private final MeetingActs acts;

	private final MeetingQuery meetings;

	MeetingApi(MeetingActs acts, MeetingQuery meetings) {
		this.acts = acts;
		this.meetings = meetings;
	}

	@GetMapping
	@Operation(summary = "Lists the meetings")
	List<MeetingRow> list() {
		return this.meetings.list();
	}

	@PostMapping
	@Operation(summary = "Plans a meeting")
	ResponseEntity<MeetingView> plan(@Valid @RequestBody PlanRequest request, @Parameter(hidden = true) Acting acting) {
		String said = request.id();
		MeetingId id = (said == null || said.isBlank()) ? MeetingActs.newId() : MeetingActs.id(said)
			.orElseThrow(
					() -> new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.ID_INVALID, "meeting-")));
		ApiRefusal.accepted(this.acts.plan(id, request, acting));
		return ResponseEntity.created(URI.create("/api/meetings/" + id)).body(find(id.value()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A meeting: agenda, seats, quorum, votes, resolutions")
	MeetingView find(@PathVariable String id) {
		return this.meetings.find(new MeetingId(id)).orElseThrow(() -> ApiRefusal.of(MeetingRejection.UNKNOWN));
	}

	@PostMapping("/{id}/rescheduling")
	@Operation(summary = "Moves a meeting that is not convened yet to another day, time or place")
	MeetingView reschedule(@PathVariable String id, @Valid @RequestBody RescheduleRequest said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.reschedule(new MeetingId(id), said, acting));
	}

	@PostMapping("/{id}/agenda")
	@Operation(summary = "Puts a case that waits for it on the agenda (付議)")
	MeetingView putOnAgenda(@PathVariable String id, @Valid @RequestBody Item item,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.putOnAgenda(new MeetingId(id), new ProposalId(item.proposalId()), acting));
	}

	@PostMapping("/{id}/agenda/{proposalId}/removal")
	@Operation(summary = "Takes a case off the agenda; it waits for another meeting")
	MeetingView takeOffAgenda(@PathVariable String id, @PathVariable String proposalId,
			@Valid @RequestBody Reason reason, @Parameter(hidden = true) Acting acting) {
		return after(id,
				this.acts.takeOffAgenda(new MeetingId(id), new ProposalId(proposalId), reason.reason(), acting));
	}

	@PostMapping("/{id}/convocation")
	@Operation(summary = "Convenes the meeting (招集): fixes its seats and rules as of its day; later than the notice "
			+ "only with its urgency")
	MeetingView convene(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Urgency said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.convene(new MeetingId(id), (said != null) ? said.urgency() : null, acting));
	}

	@PostMapping("/{id}/attendance")
	@Operation(summary = "Records who is present, by proxy or absent; a seat not named stays as it was")
	MeetingView recordAttendance(@PathVariable String id, @Valid @RequestBody Present said,
			@Parameter(hidden = true) Acting acting) {
		List<Attendance> attendance = said.attendance()
			.stream()
			.map((seat) -> new Attendance(new PostId(seat.post()), seat.presence(),
					Objects.requireNonNullElse(seat.proxyName(), "").strip()))
			.toList();
		return after(id, this.acts.recordAttendance(new MeetingId(id), attendance, acting));
	}

	@PostMapping("/{id}/opening")
	@Operation(summary = "Opens the meeting (開会); needs the quorum")
	MeetingView open(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.open(new MeetingId(id), acting));
	}

	@PostMapping("/{id}/items/{item}/votes")
	@Operation(summary = "Records votes: of all seats, 異議なし, or the caller's own")
	MeetingView vote(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Votes said,
			@Parameter(hidden = true) Acting acting) {
		MeetingId meeting = new MeetingId(id);
		List<SeatBallot> votes = said.votes();
		if (said.ballot() != null) {
			return after(id, this.acts.vote(meeting, item, said.ballot(), acting));
		}
		if (Boolean.TRUE.equals(said.noObjection())) {
			return after(id, this.acts.recordNoObjection(meeting, item, acting));
		}
		if (votes == null || votes.isEmpty()) {
			throw new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.VOTES_MISSING));
		}
		return after(id, this.acts.recordVotes(meeting, item,
				votes.stream().map((vote) -> new Vote(new PostId(vote.post()), vote.ballot())).toList(), acting));
	}

	@PostMapping("/{id}/presider")
	@Operation(summary = "Lets another member preside in the chair's place (職務代理)")
	MeetingView preside(@PathVariable String id, @Valid @RequestBody Post said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.preside(new MeetingId(id), new PostId(said.post()), acting));
	}

	@PostMapping("/{id}/items/{item}/recusals")
	@Operation(summary = "A member takes no part in an item (除斥)")
	MeetingView recuse(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Post said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.recuse(new MeetingId(id), item, new PostId(said.post()), said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/recusals/{post}/removal")
	@Operation(summary = "The member takes part after all")
	MeetingView readmit(@PathVariable String id, @PathVariable int item, @PathVariable String post,
			@Valid @RequestBody Reason said, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.readmit(new MeetingId(id), item, new PostId(post), said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/resolution")
	@Operation(summary = "Fixes the result of an item (議決) and moves its case")
	MeetingView resolve(@PathVariable String id, @PathVariable int item, @Valid @RequestBody ResolutionRequest said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.resolve(new MeetingId(id), item, said, acting));
	}

	@PostMapping("/{id}/resolutions")
	@Operation(summary = "Approves many items at once without objection (異議なし), all or none")
	MeetingView resolveTogether(@PathVariable String id, @Valid @RequestBody Together said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.resolveTogether(new MeetingId(id), said.items(), said.documentNumber(), acting));
	}

	@GetMapping("/reports-due")
	@Operation(summary = "What was decided outside a meeting and stands on no agenda still to come")
	List<MeetingQuery.ReportDue> reportsDue() {
		return this.meetings.reportsDue();
	}

	@PostMapping("/{id}/reports")
	@Operation(summary = "Puts reports on the agenda (報告事項)")
	MeetingView putReports(@PathVariable String id, @Valid @RequestBody Reports said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.putReportsOnAgenda(new MeetingId(id), said.keys(), acting));
	}

	@PostMapping("/{id}/notes")
	@Operation(summary = "The meeting notes reports (了承); the duties to report are done")
	MeetingView note(@PathVariable String id, @Valid @RequestBody Notes said, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.note(new MeetingId(id), said.items(), said.remark(), acting));
	}

	@PostMapping("/{id}/order")
	@Operation(summary = "Brings all items into an order")
	MeetingView order(@PathVariable String id, @Valid @RequestBody Order said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.order(new MeetingId(id), said.items(), acting));
	}

	@PostMapping("/{id}/items/{item}/removal")
	@Operation(summary = "Takes an item of either kind off the agenda")
	MeetingView takeOff(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Reason reason,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.takeOff(new MeetingId(id), item, reason.reason(), acting));
	}

	@PostMapping("/{id}/closing")
	@Operation(summary = "Closes the meeting (閉会) when every item is resolved")
	MeetingView close(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.close(new MeetingId(id), acting));
	}

	@PostMapping("/{id}/adjournment")
	@Operation(summary = "The meeting does not take place (流会); its cases wait for another one")
	MeetingView adjourn(@PathVariable String id, @Valid @RequestBody Reason reason,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.adjourn(new MeetingId(id), reason.reason(), acting));
	}

	private MeetingView after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return find(id);
	}

	/** A case to be put on the agenda. */
	@Schema(name = "AgendaItemRequest")
	record Item(@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
			message = "{api.error.tooLong}") String proposalId) {
	}

	/** Why. */
	@Schema(name = "MeetingReason")
	record Reason(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** Why it is convened late. */
	@Schema(name = "ConvocationRequest")
	record Urgency(@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String urgency) {
	}

	/** A post with a seat. */
	@Schema(name = "MeetingPost")
	record Post(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String post,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** Items to be approved together. */
	@Schema(name = "TogetherRequest")
	record Together(
			@NotNull(message = "{api.error.missing}") @Size(max = 200,
					message = "{api.error.tooMany}") List<Integer> items,
			@Size(max = 100, message = "{api.error.tooLong}") @Nullable String documentNumber) {
	}

	/** Reports, by case and duty. */
	@Schema(name = "ReportsRequest")
	record Reports(@NotNull(message = "{api.error.missing}") @Size(max = 200,
			message = "{api.error.tooMany}") List<String> keys) {
	}

	/** Reports that were noted. */
	@Schema(name = "NotesRequest")
	record Notes(
			@NotNull(message = "{api.error.missing}") @Size(max = 200,
					message = "{api.error.tooMany}") List<Integer> items,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String remark) {
	}

	/** All items in their order. */
	@Schema(name = "OrderRequest")
	record Order(@NotNull(message = "{api.error.missing}") @Size(max = 500,
			message = "{api.error.tooMany}") List<Integer> items) {
	}

	/** Who is there. */
	@Schema(name = "AttendanceRequest")
	record Present(@NotNull(message = "{api.error.missing}") @Size(max = 200,
			message = "{api.error.tooMany}") List<@Valid SeatPresence> attendance) {
	}

	/** One seat, by its post's id. */
	@Schema(name = "SeatPresence")
	record SeatPresence(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String post,
			@NotNull(message = "{api.error.missing}") Presence presence,
			@Size(max = 200, message = "{api.error.tooLong}") @Nullable String proxyName) {
	}

	/** One of the three. */
	@Schema(name = "VotesRequest",
			description = "votes: of named seats, by the secretariat. noObjection: true for 異議なし, all present are for "
					+ "it. ballot: the caller's own vote, by a member.")
	record Votes(@Size(max = 200, message = "{api.error.tooMany}") @Nullable List<@Valid SeatBallot> votes,
			@Nullable Boolean noObjection, @Nullable Ballot ballot) {
	}

	/** One seat's vote. */
	@Schema(name = "SeatBallot")
	record SeatBallot(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String post,
			@NotNull(message = "{api.error.missing}") Ballot ballot) {
	}

}
