package org.nawate.app.press;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.minutes.MinutesQuery;
import org.nawate.app.minutes.MinutesView;
import org.nawate.domain.act.MeetingId;

/** The papers of a meeting as one file each, for pages and for callers of the API. */
@Controller
class PaperPage {

	private final MeetingQuery meetings;

	private final MinutesQuery minutes;

	private final MeetingPapers papers;

	private final IssuedPapers issued;

	PaperPage(MeetingQuery meetings, MinutesQuery minutes, MeetingPapers papers, IssuedPapers issued) {
		this.issued = issued;
		this.meetings = meetings;
		this.minutes = minutes;
		this.papers = papers;
	}

	/** What members were given; before that, what they would be given now. */
	@GetMapping({ "/meetings/{id}/papers.pdf", "/api/meetings/{id}/papers.pdf" })
	ResponseEntity<byte[]> papers(@PathVariable String id) {
		MeetingView meeting = meeting(id);
		MeetingView.Issue issued = meeting.issued();
		return pdf("会議資料", meeting.heldOn(),
				(issued != null) ? this.issued.content(issued) : this.papers.papers(meeting));
	}

	@GetMapping({ "/meetings/{id}/convocation.pdf", "/api/meetings/{id}/convocation.pdf" })
	ResponseEntity<byte[]> letter(@PathVariable String id) {
		MeetingView meeting = meeting(id);
		if (meeting.convocation() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return pdf("招集通知", meeting.heldOn(), this.papers.letter(meeting));
	}

	@GetMapping({ "/meetings/{id}/minutes.pdf", "/api/meetings/{id}/minutes.pdf" })
	ResponseEntity<byte[]> minutes(@PathVariable String id) {
		MeetingView meeting = meeting(id);
		MinutesView minutes = this.minutes.find(new MeetingId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return pdf("議事録", meeting.heldOn(), this.papers.minutes(meeting, minutes));
	}

	static ResponseEntity<byte[]> pdf(String what, LocalDate on, byte[] content) {
		String name = what + "_" + on + ".pdf";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(content);
	}

	private MeetingView meeting(String id) {
		return this.meetings.find(new MeetingId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
