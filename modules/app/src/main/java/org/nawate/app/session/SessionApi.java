package org.nawate.app.session;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.app.meeting.MeetingAnswer;
import org.nawate.app.meeting.MeetingReason;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Vote;

/** A meeting that is held, by the API. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "会議 meetings")
class SessionApi {

	private final SessionActs acts;

	private final MeetingAnswer answer;

	SessionApi(SessionActs acts, MeetingAnswer answer) {
		this.acts = acts;
		this.answer = answer;
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
		return this.answer.after(id, this.acts.recordAttendance(new MeetingId(id), attendance, acting));
	}

	@PostMapping("/{id}/opening")
	@Operation(summary = "Opens the meeting (開会); needs the quorum")
	MeetingView open(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.open(new MeetingId(id), acting));
	}

	@PostMapping("/{id}/items/{item}/votes")
	@Operation(summary = "Records votes: of all seats, 異議なし, or the caller's own")
	MeetingView vote(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Votes said,
			@Parameter(hidden = true) Acting acting) {
		MeetingId meeting = new MeetingId(id);
		List<SeatBallot> votes = said.votes();
		if (said.ballot() != null) {
			return this.answer.after(id, this.acts.vote(meeting, item, said.ballot(), acting));
		}
		if (Boolean.TRUE.equals(said.noObjection())) {
			return this.answer.after(id, this.acts.recordNoObjection(meeting, item, acting));
		}
		if (votes == null || votes.isEmpty()) {
			throw new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.VOTES_MISSING));
		}
		return this.answer.after(id, this.acts.recordVotes(meeting, item,
				votes.stream().map((vote) -> new Vote(new PostId(vote.post()), vote.ballot())).toList(), acting));
	}

	@PostMapping("/{id}/presider")
	@Operation(summary = "Lets another member preside in the chair's place (職務代理)")
	MeetingView preside(@PathVariable String id, @Valid @RequestBody Post said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.preside(new MeetingId(id), new PostId(said.post()), acting));
	}

	@PostMapping("/{id}/items/{item}/recusals")
	@Operation(summary = "A member takes no part in an item (除斥)")
	MeetingView recuse(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Post said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.recuse(new MeetingId(id), item, new PostId(said.post()), said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/own-recusal")
	@Operation(summary = "The caller tells an own interest and takes no part in an item (回避)")
	MeetingView recuseOneself(@PathVariable String id, @PathVariable int item, @Valid @RequestBody MeetingReason said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.recuseOneself(new MeetingId(id), item, said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/recusals/{post}/removal")
	@Operation(summary = "The member takes part after all")
	MeetingView readmit(@PathVariable String id, @PathVariable int item, @PathVariable String post,
			@Valid @RequestBody MeetingReason said, @Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.readmit(new MeetingId(id), item, new PostId(post), said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/resolution")
	@Operation(summary = "Fixes the result of an item (議決) and moves its case")
	MeetingView resolve(@PathVariable String id, @PathVariable int item, @Valid @RequestBody ResolutionRequest said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.resolve(new MeetingId(id), item, said, acting));
	}

	@PostMapping("/{id}/resolutions")
	@Operation(summary = "Approves many items at once without objection (異議なし), all or none")
	MeetingView resolveTogether(@PathVariable String id, @Valid @RequestBody Together said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.resolveTogether(new MeetingId(id), said.items(), said.documentNumber(), acting));
	}

	@PostMapping("/{id}/notes")
	@Operation(summary = "The meeting notes reports (了承); the duties to report are done")
	MeetingView note(@PathVariable String id, @Valid @RequestBody Notes said, @Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.note(new MeetingId(id), said.items(), said.remark(), acting));
	}

	@PostMapping("/{id}/closing")
	@Operation(summary = "Closes the meeting (閉会) when every item is resolved")
	MeetingView close(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.close(new MeetingId(id), acting));
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

	/** Reports that were noted. */
	@Schema(name = "NotesRequest")
	record Notes(
			@NotNull(message = "{api.error.missing}") @Size(max = 200,
					message = "{api.error.tooMany}") List<Integer> items,
			@Size(max = 2000, message = "{api.error.tooLong}") @Nullable String remark) {
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
