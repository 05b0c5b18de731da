package org.nawate.app.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.look.Choice;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.MeetingState;

/** 議事録: what it says, who has confirmed it, and what was changed. */
@Controller
@RequestMapping("/meetings/{id}/minutes")
class MinutesPage {

	/** The longest text, in characters. */
	static final int LONGEST = 100_000;

	private final MinutesQuery query;

	private final MeetingQuery meetings;

	private final MinutesActs acts;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	MinutesPage(MinutesQuery query, MeetingQuery meetings, MinutesActs acts, RefusalText refusals, ActNotice notice,
			Words words) {
		this.query = query;
		this.meetings = meetings;
		this.acts = acts;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	@GetMapping
	String minutes(@PathVariable String id, Acting acting, Model model) {
		MeetingView meeting = meeting(id);
		MinutesView minutes = this.query.find(new MeetingId(id)).orElse(null);
		model.addAttribute("meeting", meeting);
		model.addAttribute("minutes", minutes);
		model.addAttribute("mayRun", acting.may(Permission.RUN_MEETINGS));
		if (minutes == null) {
			model.addAttribute("mayDraft",
					acting.may(Permission.RUN_MEETINGS) && meeting.state() == MeetingState.CLOSED);
			model.addAttribute("signers", signers(meeting));
		}
		else {
			model.addAttribute("mayConfirm", minutes.fixedOn() == null && waitsFor(minutes, acting));
		}
		return "minutes/minutes";
	}

	/** Members who were there, but for who presided. */
	private static List<Choice> signers(MeetingView meeting) {
		return meeting.seats()
			.stream()
			.filter((seat) -> seat.presence().counts() && !seat.presides())
			.map((seat) -> new Choice(seat.postId(), seat.postTitle() + " " + seat.personName()))
			.toList();
	}

	private static boolean waitsFor(MinutesView minutes, Acting acting) {
		return minutes.signers()
			.stream()
			.anyMatch((signer) -> signer.confirmedOn() == null
					&& acting.posts().stream().anyMatch((held) -> held.postId().equals(signer.postId())));
	}

	@PostMapping
	String draft(@PathVariable String id, @RequestParam(defaultValue = "") String signer, Acting acting,
			RedirectAttributes flash) {
		return this.notice.on("/meetings/" + id + "/minutes",
				this.acts.draft(new MeetingId(id), new PostId(signer.isBlank() ? "-" : signer), acting), flash,
				"minutes.done.drafted");
	}

	@GetMapping("/edit")
	String edit(@PathVariable String id, Model model) {
		MinutesView minutes = found(id);
		return form(id, minutes.version(), minutes.text(), null, model);
	}

	private String form(String id, int version, String text, @Nullable String problem, Model model) {
		model.addAttribute("meeting", meeting(id));
		model.addAttribute("version", version);
		model.addAttribute("text", text);
		model.addAttribute("problem", problem);
		model.addAttribute("longest", LONGEST);
		return "minutes/edit";
	}

	@PostMapping("/edit")
	String edit(@PathVariable String id, @RequestParam int version, @RequestParam(defaultValue = "") String text,
			Acting acting, Model model, HttpServletResponse response, RedirectAttributes flash) {
		String problem = this.words.problem(text, LONGEST);
		Outcome outcome = (problem == null) ? this.acts.edit(new MeetingId(id), version, text, acting) : null;
		if (outcome instanceof Outcome.Refused refused) {
			problem = this.refusals.of(refused);
		}
		if (problem != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(id, version, text, problem, model);
		}
		flash.addFlashAttribute("done", this.words.of("minutes.done.edited"));
		return "redirect:/meetings/" + id + "/minutes";
	}

	/** What is confirmed is repeated first: the text as it stands. */
	@PostMapping("/confirmation")
	String confirm(@PathVariable String id, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		if (!confirmed) {
			MinutesView minutes = found(id);
			MeetingView meeting = meeting(id);
			Map<String, String> fixes = new LinkedHashMap<>();
			fixes.put(this.words.of("meeting.name"), meeting.name());
			fixes.put(this.words.of("minutes.heading"), this.words.of("minutes.version", minutes.version()));
			fixes.put(this.words.of("importing.sha256"), minutes.sha256());
			model.addAttribute("meeting", meeting);
			model.addAttribute("fixes", fixes);
			model.addAttribute("fields", Map.of("version", Integer.toString(version), "confirmed", "true"));
			return "minutes/confirm";
		}
		return this.notice.on("/meetings/" + id + "/minutes", this.acts.confirm(new MeetingId(id), version, acting),
				flash, "minutes.done.confirmed");
	}

	private MeetingView meeting(String id) {
		return this.meetings.find(new MeetingId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private MinutesView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
