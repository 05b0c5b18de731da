package org.nawate.app.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingReason;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingRejection;

/** 会議資料: which files members were given, each with its hash, and what one changed. */
@Controller
@Tag(name = "会議 meetings")
class PaperIssuePage {

	private final MeetingQuery meetings;

	private final IssuedPapers issued;

	private final ActNotice notice;

	PaperIssuePage(MeetingQuery meetings, IssuedPapers issued, ActNotice notice) {
		this.meetings = meetings;
		this.issued = issued;
		this.notice = notice;
	}

	/** An issue, with the hash of its file taken anew. */
	record Kept(MeetingView.Issue issue, boolean intact) {
	}

	@GetMapping("/meetings/{id}/papers")
	String list(@PathVariable String id, Acting acting, Model model) {
		MeetingView meeting = meeting(id);
		List<Kept> kept = new ArrayList<>();
		meeting.papers().reversed().forEach((issue) -> kept.add(new Kept(issue, this.issued.isIntact(issue))));
		model.addAttribute("meeting", meeting);
		model.addAttribute("kept", kept);
		model.addAttribute("mayIssue",
				acting.may(Permission.RUN_MEETINGS) && !meeting.over() && !meeting.items().isEmpty());
		return "papers/list";
	}

	/** A page that shows what would be fixed, or what would change, then the act. */
	@PostMapping("/meetings/{id}/papers")
	String issue(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		MeetingView meeting = meeting(id);
		MeetingView.Issue last = meeting.issued();
		if (!confirmed && (last == null || !reason.isBlank()) && acting.may(Permission.RUN_MEETINGS)) {
			model.addAttribute("meeting", meeting);
			model.addAttribute("reason", reason.strip());
			model.addAttribute("before", (last != null) ? this.issued.text(last) : null);
			model.addAttribute("after", this.issued.text(meeting));
			return "papers/confirm";
		}
		Outcome outcome = this.issued.issue(new MeetingId(id), reason, acting);
		return this.notice.on("/meetings/" + id + "/papers", outcome, flash, "papers.done");
	}

	@GetMapping("/meetings/{id}/papers/{issue}/changes")
	String changes(@PathVariable String id, @PathVariable int issue, Model model) {
		MeetingView meeting = meeting(id);
		MeetingView.Issue after = issue(meeting, issue);
		MeetingView.Issue before = issue(meeting, issue - 1);
		model.addAttribute("meeting", meeting);
		model.addAttribute("issue", after);
		model.addAttribute("before", this.issued.text(before));
		model.addAttribute("after", this.issued.text(after));
		return "papers/changes";
	}

	@GetMapping({ "/meetings/{id}/papers/{issue}.pdf", "/api/meetings/{id}/papers/{issue}.pdf" })
	ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int issue) {
		MeetingView meeting = meeting(id);
		return pdf(meeting, issue(meeting, issue));
	}

	private ResponseEntity<byte[]> pdf(MeetingView meeting, MeetingView.Issue issue) {
		String name = "会議資料_%s_第%d版.pdf".formatted(meeting.heldOn(), issue.issue());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.eTag(issue.sha256())
			.body(this.issued.content(issue));
	}

	@PostMapping("/api/meetings/{id}/papers")
	@ResponseBody
	@Operation(summary = "Issues the papers as they stand (会議資料の確定・差替え); a later issue needs a reason")
	MeetingView issue(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable MeetingReason said,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.issued.issue(new MeetingId(id), (said != null) ? said.reason() : null, acting));
		return this.meetings.find(new MeetingId(id)).orElseThrow(() -> ApiRefusal.of(MeetingRejection.UNKNOWN));
	}

	private static MeetingView.Issue issue(MeetingView meeting, int issue) {
		return meeting.papers()
			.stream()
			.filter((one) -> one.issue() == issue)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private MeetingView meeting(String id) {
		return this.meetings.find(new MeetingId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
