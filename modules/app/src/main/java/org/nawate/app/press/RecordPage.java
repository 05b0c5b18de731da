package org.nawate.app.press;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.domain.act.MeetingId;

/**
 * 流会・中止の記録: who came, why nothing was decided, and where the items went; told from the
 * facts alone.
 */
@Controller
class RecordPage {

	private final MeetingQuery meetings;

	private final HistoryQuery history;

	private final MeetingPapers papers;

	RecordPage(MeetingQuery meetings, HistoryQuery history, MeetingPapers papers) {
		this.meetings = meetings;
		this.history = history;
		this.papers = papers;
	}

	@GetMapping("/meetings/{id}/record")
	String record(@PathVariable String id, Model model) {
		model.addAllAttributes(told(meeting(id)));
		return "papers/record";
	}

	@GetMapping({ "/meetings/{id}/record.pdf", "/api/meetings/{id}/record.pdf" })
	ResponseEntity<byte[]> pdf(@PathVariable String id) {
		MeetingView meeting = meeting(id);
		String what = (meeting.state() == org.nawate.domain.meeting.MeetingState.CALLED_OFF) ? "中止の記録" : "流会の記録";
		return PaperPage.pdf(what, meeting.heldOn(), this.papers.record(told(meeting)));
	}

	private Map<String, Object> told(MeetingView meeting) {
		MeetingId id = new MeetingId(meeting.meetingId());
		FactRow end = this.history.ofMeeting(id)
			.stream()
			.filter((fact) -> fact.name().equals("meeting.Adjourned") || fact.name().equals("meeting.CalledOff"))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Map.of("meeting", meeting, "end", end, "moved", this.meetings.movedTo(id));
	}

	private MeetingView meeting(String id) {
		return this.meetings.find(new MeetingId(id))
			.filter(MeetingView::failed)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
