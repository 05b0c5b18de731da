package org.nawate.app.convocation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingRejection;

/** 日程の変更・中止・流会: a meeting that is not held as it was planned or convened. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingChangePage {

	private final MeetingQuery query;

	private final MeetingActs acts;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	private final WarekiFormat wareki;

	MeetingChangePage(MeetingQuery query, MeetingActs acts, RefusalText refusals, ActNotice notice, Words words,
			WarekiFormat wareki) {
		this.query = query;
		this.acts = acts;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
		this.wareki = wareki;
	}

	@PostMapping("/rescheduling")
	String reschedule(@PathVariable String id, @Valid RescheduleRequest said, BindingResult faults, Acting acting,
			RedirectAttributes flash) {
		if (faults.hasErrors()) {
			flash.addFlashAttribute("refused", this.words.of("meeting.reschedule.faulty"));
			return "redirect:/meetings/" + id;
		}
		return this.notice.on("/meetings/" + id, this.acts.reschedule(new MeetingId(id), said, acting), flash,
				"meeting.done.rescheduled", this.wareki.day(said.heldOn()));
	}

	/**
	 * 招集の変更: a page that says what changes and whether the notice is kept, then the act.
	 * Who has to tell an urgency does so there.
	 */
	@PostMapping("/reconvocation")
	String reconvene(@PathVariable String id, @Valid RescheduleRequest said, BindingResult faults,
			@RequestParam(defaultValue = "") String urgency, @RequestParam(defaultValue = "false") boolean confirmed,
			Acting acting, Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (faults.hasErrors()) {
			flash.addFlashAttribute("refused", this.words.of("meeting.reschedule.faulty"));
			return "redirect:/meetings/" + id;
		}
		if (!confirmed) {
			return confirm(found(id), said, urgency, model);
		}
		Outcome outcome = this.acts.reconvene(new MeetingId(id), said, urgency, acting);
		if (outcome instanceof Outcome.Refused refused && refused.rejection() == MeetingRejection.CONVENED_TOO_LATE) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return confirm(found(id), said, urgency, model);
		}
		return this.notice.on("/meetings/" + id, outcome, flash, "meeting.done.reconvened",
				this.wareki.day(said.heldOn()));
	}

	private String confirm(MeetingView meeting, RescheduleRequest said, String urgency, Model model) {
		LocalDate latest = this.acts.latestConvocation(said.heldOn());
		boolean moved = !said.heldOn().equals(meeting.heldOn());
		String startsAt = Objects.requireNonNullElse(said.startsAt(), "");
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("meeting.change.before"), this.words.of("meeting.change.where",
				this.wareki.day(meeting.heldOn()), meeting.startsAt(), meeting.place()));
		fixes.put(this.words.of("meeting.change.after"),
				this.words.of("meeting.change.where", this.wareki.day(said.heldOn()), startsAt, said.place()));
		fixes.put(this.words.of("field.reason"), said(said.reason()));
		fixes.put(this.words.of("meeting.change.notice"), moved
				? this.words.of("meeting.change.latest", this.wareki.day(latest), meeting.rules().noticeWorkingDays())
				: this.words.of("meeting.change.sameDay"));
		model.addAttribute("meeting", meeting);
		model.addAttribute("fixes", fixes);
		model.addAttribute("late", moved && this.acts.today().isAfter(latest));
		model.addAttribute("urgency", urgency);
		model.addAttribute("fields", Map.of("heldOn", said.heldOn().toString(), "startsAt", startsAt, "place",
				said.place(), "reason", said(said.reason()), "confirmed", "true"));
		return "meeting/reconvene-confirm";
	}

	/** 中止: a page that says what becomes of the items, then the act. */
	@PostMapping("/calling-off")
	String callOff(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		if (!confirmed && !reason.isBlank()) {
			return end(found(id), reason, "calling-off", "meeting.callOff", model);
		}
		return this.notice.on("/meetings/" + id, this.acts.callOff(new MeetingId(id), reason, acting), flash,
				"meeting.done.calledOff");
	}

	/** 流会, likewise. */
	@PostMapping("/adjournment")
	String adjourn(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		if (!confirmed && !reason.isBlank()) {
			return end(found(id), reason, "adjournment", "meeting.adjourn", model);
		}
		return this.notice.on("/meetings/" + id, this.acts.adjourn(new MeetingId(id), reason, acting), flash,
				"meeting.done.adjourned");
	}

	private String end(MeetingView meeting, String reason, String path, String key, Model model) {
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("meeting.name"), meeting.name());
		fixes.put(this.words.of("meeting.heldOn"), this.wareki.day(meeting.heldOn()));
		if (path.equals("adjournment")) {
			fixes.put(this.words.of("meeting.attendance"),
					this.words.of("meeting.record.quorum", meeting.seatCount(), meeting.present(), meeting.quorum()));
		}
		fixes.put(this.words.of("field.reason"), reason.strip());
		model.addAttribute("meeting", meeting);
		model.addAttribute("path", path);
		model.addAttribute("title", this.words.of(key));
		model.addAttribute("consequence", this.words.of(key + ".what"));
		model.addAttribute("fixes", fixes);
		model.addAttribute("fields", Map.of("reason", reason.strip(), "confirmed", "true"));
		return "meeting/end-confirm";
	}

	private MeetingView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String said(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
