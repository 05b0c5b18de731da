package org.nawate.app.convocation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.springframework.stereotype.Controller;

import org.nawate.app.agenda.TablingChoices;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Words;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;

/** 会議: what is decided, whether it may be decided, and what was decided. */
@Controller
class MeetingPage {

	private final MeetingQuery query;

	private final MeetingActs acts;

	private final TablingChoices tabling;

	private final HistoryQuery history;

	private final FactWords telling;

	private final Acts today;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	MeetingPage(MeetingQuery query, MeetingActs acts, TablingChoices tabling, HistoryQuery history, FactWords telling,
			Acts today, RefusalText refusals, ActNotice notice, Words words) {
		this.query = query;
		this.acts = acts;
		this.tabling = tabling;
		this.history = history;
		this.telling = telling;
		this.today = today;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	@GetMapping("/meetings")
	String list(Acting acting, Model model) {
		model.addAttribute("mayRun", acting.may(Permission.RUN_MEETINGS));
		model.addAttribute("meetings", this.query.list());
		return "meeting/list";
	}

	@GetMapping("/meetings/new")
	String plan(Model model) {
		return form(new PlanRequest(MeetingActs.newId().value(), "", this.today.today(), "10:00", ""), model);
	}

	private String form(PlanRequest form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("carried", this.query.carried());
		return "meeting/new";
	}

	@PostMapping("/meetings")
	String plan(@Valid @ModelAttribute("form") PlanRequest form, BindingResult faults, Acting acting, Model model,
			RedirectAttributes flash) {
		if (faults.hasErrors()) {
			Map<String, String> errors = new LinkedHashMap<>();
			faults.getFieldErrors().forEach((fault) -> errors.putIfAbsent(fault.getField(), this.words.of(fault)));
			model.addAttribute("errors", errors);
			return form(form, model);
		}
		MeetingId meeting = Optional.ofNullable(form.id()).flatMap(MeetingActs::id).orElseGet(MeetingActs::newId);
		Outcome outcome = this.acts.plan(meeting, form, acting);
		if (outcome instanceof Outcome.Refused refused) {
			model.addAttribute("refused", this.refusals.of(refused));
			return form(form, model);
		}
		return this.notice.on("/meetings/" + meeting, outcome, flash, "meeting.done.planned");
	}

	@GetMapping("/meetings/{id}")
	String meeting(@PathVariable String id, Acting acting, Model model) {
		MeetingView meeting = found(id);
		HeldPost post = meeting.seatOf(acting).post();
		model.addAttribute("meeting", meeting);
		model.addAttribute("over", meeting.over());
		model.addAttribute("early", this.today.today().isBefore(meeting.heldOn()));
		if (meeting.state() == MeetingState.PLANNED) {
			LocalDate latest = this.acts.latestConvocation(meeting.heldOn());
			model.addAttribute("latestOn", latest);
			model.addAttribute("late", this.today.today().isAfter(latest));
		}
		model.addAttribute("reportsDue", this.query.reportsDue());
		model.addAttribute("mayRun", acting.may(Permission.RUN_MEETINGS));
		model.addAttribute("mayRecordVotes", acting.may(Permission.RECORD_VOTES));
		model.addAttribute("mayVote", acting.may(Permission.VOTE));
		model.addAttribute("mayResolve", acting.may(Permission.RESOLVE));
		model.addAttribute("ownPost", (post != null && meeting.seat(post.postId()) != null) ? post.postId() : null);
		model.addAttribute("ballots", Ballot.values());
		model.addAttribute("presences", Presence.values());
		model.addAttribute("results", choices("resolution.", ItemResolution.Result.values()));
		model.addAttribute("tabling", this.tabling.of(acting));
		model.addAttribute("facts", this.telling.timeline(this.history.ofMeeting(new MeetingId(id)), true));
		return "meeting/meeting";
	}

	@PostMapping("/meetings/{id}/convocation")
	String convene(@PathVariable String id, @RequestParam(defaultValue = "") String urgency, Acting acting,
			RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id, this.acts.convene(new MeetingId(id), urgency, acting), flash,
				"meeting.done.convened");
	}

	private MeetingView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private List<Choice> choices(String prefix, Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(), this.words.of(prefix + value.name())))
			.toList();
	}

}
