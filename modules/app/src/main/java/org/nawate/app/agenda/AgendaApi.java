package org.nawate.app.agenda;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.meeting.MeetingAnswer;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingReason;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;

/** The agenda of a meeting by the API. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "会議 meetings")
class AgendaApi {

	private final AgendaActs acts;

	private final MeetingQuery meetings;

	private final MeetingAnswer answer;

	AgendaApi(AgendaActs acts, MeetingQuery meetings, MeetingAnswer answer) {
		this.acts = acts;
		this.meetings = meetings;
		this.answer = answer;
	}

	@PostMapping("/{id}/agenda")
	@Operation(summary = "Puts a case that waits for it on the agenda (付議)")
	MeetingView putOnAgenda(@PathVariable String id, @Valid @RequestBody Item item,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.putOnAgenda(new MeetingId(id), new ProposalId(item.proposalId()), acting));
	}

	@PostMapping("/{id}/agenda/{proposalId}/removal")
	@Operation(summary = "Takes a case off the agenda; it waits for another meeting")
	MeetingView takeOffAgenda(@PathVariable String id, @PathVariable String proposalId,
			@Valid @RequestBody MeetingReason reason, @Parameter(hidden = true) Acting acting) {
		return this.answer.after(id,
				this.acts.takeOffAgenda(new MeetingId(id), new ProposalId(proposalId), reason.reason(), acting));
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
		return this.answer.after(id, this.acts.putReportsOnAgenda(new MeetingId(id), said.keys(), acting));
	}

	@PostMapping("/{id}/order")
	@Operation(summary = "Brings all items into an order")
	MeetingView order(@PathVariable String id, @Valid @RequestBody Order said,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.order(new MeetingId(id), said.items(), acting));
	}

	@PostMapping("/{id}/items/{item}/removal")
	@Operation(summary = "Takes an item of either kind off the agenda")
	MeetingView takeOff(@PathVariable String id, @PathVariable int item, @Valid @RequestBody MeetingReason reason,
			@Parameter(hidden = true) Acting acting) {
		return this.answer.after(id, this.acts.takeOff(new MeetingId(id), item, reason.reason(), acting));
	}

	/** A case to be put on the agenda. */
	@Schema(name = "AgendaItemRequest")
	record Item(@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
			message = "{api.error.tooLong}") String proposalId) {
	}

	/** Reports, by case and duty. */
	@Schema(name = "ReportsRequest")
	record Reports(@NotNull(message = "{api.error.missing}") @Size(max = 200,
			message = "{api.error.tooMany}") List<String> keys) {
	}

	/** All items in their order. */
	@Schema(name = "OrderRequest")
	record Order(@NotNull(message = "{api.error.missing}") @Size(max = 500,
			message = "{api.error.tooMany}") List<Integer> items) {
	}

}
