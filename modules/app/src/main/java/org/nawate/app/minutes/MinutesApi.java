package org.nawate.app.minutes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.MeetingRejection;

/** The minutes of a meeting by the API. */
@RestController
@RequestMapping("/api/meetings/{id}/minutes")
@Tag(name = "議事録 minutes")
class MinutesApi {

	private final MinutesQuery query;

	private final MinutesActs acts;

	MinutesApi(MinutesQuery query, MinutesActs acts) {
		this.query = query;
		this.acts = acts;
	}

	@GetMapping
	@Operation(summary = "The minutes with all their versions, and who has confirmed them")
	MinutesView find(@PathVariable String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> ApiRefusal.of(MeetingRejection.NO_MINUTES));
	}

	@PostMapping
	@Operation(summary = "Drafts the minutes of a closed meeting from its facts; names the member who confirms them")
	MinutesView draft(@PathVariable String id, @Valid @RequestBody Signer said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.draft(new MeetingId(id), new PostId(said.signer()), acting));
	}

	@PostMapping("/versions")
	@Operation(summary = "Changes the minutes while they are not fixed; whoever confirmed them does so again")
	MinutesView edit(@PathVariable String id, @Valid @RequestBody Text said, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.edit(new MeetingId(id), said.version(), said.text(), acting));
	}

	@PostMapping("/confirmations")
	@Operation(summary = "Confirms the minutes in the caller's own post; the second confirmation fixes them")
	MinutesView confirm(@PathVariable String id, @Valid @RequestBody Version said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.confirm(new MeetingId(id), said.version(), acting));
	}

	private MinutesView after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return find(id);
	}

	/** The member who confirms them. */
	@Schema(name = "MinutesSigner")
	record Signer(@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
			message = "{api.error.tooLong}") String signer) {
	}

	/** A new text. */
	@Schema(name = "MinutesText")
	record Text(@Min(value = 1, message = "{api.error.value}") int version,
			@NotNull(message = "{api.error.missing}") @Size(max = MinutesPage.LONGEST,
					message = "{api.error.tooLong}") String text) {
	}

	/** The version that is confirmed. */
	@Schema(name = "MinutesVersion")
	record Version(@Min(value = 1, message = "{api.error.value}") int version) {
	}

}
