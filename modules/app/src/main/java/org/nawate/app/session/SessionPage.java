package org.nawate.app.session;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Vote;

/** 会議の進行: attendance, opening, votes, who presides, who is recused, reports noted. */
@Controller
@RequestMapping("/meetings/{id}")
class SessionPage {

	private final MeetingQuery query;

	private final SessionActs acts;

	private final MeetingForms forms;

	private final ActNotice notice;

	SessionPage(MeetingQuery query, SessionActs acts, MeetingForms forms, ActNotice notice) {
		this.query = query;
		this.acts = acts;
		this.forms = forms;
		this.notice = notice;
	}

	@PostMapping("/attendance")
	String attend(@PathVariable String id, @RequestParam Map<String, String> posted, Acting acting,
			RedirectAttributes flash) {
		List<Attendance> attendance = this.forms.attendance(found(id), posted);
		return this.notice.on("/meetings/" + id, this.acts.recordAttendance(new MeetingId(id), attendance, acting),
				flash, "meeting.done.attendance");
	}

	@PostMapping("/opening")
	String open(@PathVariable String id, Acting acting, RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id, this.acts.open(new MeetingId(id), acting), flash,
				"meeting.done.opened");
	}

	@PostMapping("/items/{item}/votes")
	String vote(@PathVariable String id, @PathVariable int item, @RequestParam Map<String, String> posted,
			Acting acting, RedirectAttributes flash) {
		MeetingId meeting = new MeetingId(id);
		List<Vote> votes = this.forms.votes(posted);
		Outcome outcome;
		if (posted.containsKey("noObjection")) {
			outcome = this.acts.recordNoObjection(meeting, item, acting);
		}
		else if (acting.may(Permission.RECORD_VOTES) || votes.isEmpty()) {
			outcome = this.acts.recordVotes(meeting, item, votes, acting);
		}
		else {
			outcome = this.acts.vote(meeting, item, votes.getFirst().ballot(), acting);
		}
		return this.notice.at("/meetings/" + id, "#item-" + item, outcome, flash, "meeting.done.votes", item);
	}

	@PostMapping("/presider")
	String preside(@PathVariable String id, @RequestParam String post, Acting acting, RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id, this.acts.preside(new MeetingId(id), new PostId(post), acting), flash,
				"meeting.done.presider");
	}

	@PostMapping("/items/{item}/recusals")
	String recuse(@PathVariable String id, @PathVariable int item, @RequestParam String post,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return this.notice.at("/meetings/" + id, "#item-" + item,
				this.acts.recuse(new MeetingId(id), item, new PostId(post), reason, acting), flash,
				"meeting.done.recused");
	}

	@PostMapping("/items/{item}/own-recusal")
	String recuseOneself(@PathVariable String id, @PathVariable int item,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return this.notice.at("/meetings/" + id, "#item-" + item,
				this.acts.recuseOneself(new MeetingId(id), item, reason, acting), flash, "meeting.done.recusedOneself");
	}

	@PostMapping("/items/{item}/recusals/{post}/removal")
	String readmit(@PathVariable String id, @PathVariable int item, @PathVariable String post,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return this.notice.at("/meetings/" + id, "#item-" + item,
				this.acts.readmit(new MeetingId(id), item, new PostId(post), reason, acting), flash,
				"meeting.done.readmitted");
	}

	@PostMapping("/notes")
	String note(@PathVariable String id, @RequestParam(defaultValue = "") List<Integer> item,
			@RequestParam(defaultValue = "") String remark, Acting acting, RedirectAttributes flash) {
		return this.notice.at("/meetings/" + id, "#reports", this.acts.note(new MeetingId(id), item, remark, acting),
				flash, "meeting.done.noted");
	}

	@PostMapping("/closing")
	String close(@PathVariable String id, Acting acting, RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id, this.acts.close(new MeetingId(id), acting), flash,
				"meeting.done.closed");
	}

	private MeetingView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
