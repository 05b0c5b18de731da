package org.nawate.app.agenda;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.ActNotice;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.StepId;

/** 付議: items put on the agenda, taken off and moved, on the page of the meeting. */
@Controller
@RequestMapping("/meetings/{id}")
class AgendaPage {

	private final AgendaActs acts;

	private final TablingChoices tabling;

	private final ActNotice notice;

	private final Words words;

	AgendaPage(AgendaActs acts, TablingChoices tabling, ActNotice notice, Words words) {
		this.acts = acts;
		this.tabling = tabling;
		this.notice = notice;
		this.words = words;
	}

	@PostMapping("/agenda")
	String putOnAgenda(@PathVariable String id, @RequestParam String stepId, Acting acting, RedirectAttributes flash) {
		if (this.tabling.of(acting).stream().noneMatch((choice) -> choice.value().equals(stepId))) {
			flash.addFlashAttribute("refused", this.words.of("meeting.agenda.choose"));
			return "redirect:/meetings/" + id;
		}
		Outcome outcome = this.acts.putOnAgenda(new MeetingId(id), new StepId(stepId).proposal(), acting);
		return this.notice.on("/meetings/" + id, outcome, flash, "meeting.done.agenda");
	}

	@PostMapping("/items/{item}/removal")
	String takeOff(@PathVariable String id, @PathVariable int item, @RequestParam String reason, Acting acting,
			RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id, this.acts.takeOff(new MeetingId(id), item, reason, acting), flash,
				"meeting.done.removed");
	}

	@PostMapping("/items/{item}/move")
	String move(@PathVariable String id, @PathVariable int item, @RequestParam boolean up, Acting acting,
			RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id + "#item-" + item, this.acts.move(new MeetingId(id), item, up, acting),
				flash, "meeting.done.ordered");
	}

	@PostMapping("/reports")
	String putReports(@PathVariable String id, @RequestParam(defaultValue = "") List<String> report, Acting acting,
			RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id + "#reports",
				this.acts.putReportsOnAgenda(new MeetingId(id), report, acting), flash, "meeting.done.reports");
	}

}
