package org.nawate.app.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;

/**
 * 会議の進行: who presides, who is recused, many items at once, reports, the order and the
 * day.
 */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingFloorPage {

	private final MeetingQuery query;

	private final MeetingActs acts;

	private final RefusalText refusals;

	private final MessageSource messages;

	private final WarekiFormat wareki;

	MeetingFloorPage(MeetingQuery query, MeetingActs acts, RefusalText refusals, MessageSource messages,
			WarekiFormat wareki) {
		this.query = query;
		this.acts = acts;
		this.refusals = refusals;
		this.messages = messages;
		this.wareki = wareki;
	}

	@PostMapping("/rescheduling")
	String reschedule(@PathVariable String id, @Valid RescheduleRequest said, BindingResult faults, Acting acting,
			RedirectAttributes flash) {
		if (faults.hasErrors()) {
			flash.addFlashAttribute("refused", text("meeting.reschedule.faulty"));
			return "redirect:/meetings/" + id;
		}
		return after(this.acts.reschedule(new MeetingId(id), said, acting), id, "", flash, "meeting.done.rescheduled",
				this.wareki.day(said.heldOn()));
	}

	@PostMapping("/items/{item}/move")
	String move(@PathVariable String id, @PathVariable int item, @RequestParam boolean up, Acting acting,
			RedirectAttributes flash) {
		return after(this.acts.move(new MeetingId(id), item, up, acting), id, "#item-" + item, flash,
				"meeting.done.ordered");
	}

	@PostMapping("/presider")
	String preside(@PathVariable String id, @RequestParam String post, Acting acting, RedirectAttributes flash) {
		return after(this.acts.preside(new MeetingId(id), new PostId(post), acting), id, "", flash,
				"meeting.done.presider");
	}

	@PostMapping("/items/{item}/recusals")
	String recuse(@PathVariable String id, @PathVariable int item, @RequestParam String post,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return after(this.acts.recuse(new MeetingId(id), item, new PostId(post), reason, acting), id, "#item-" + item,
				flash, "meeting.done.recused");
	}

	@PostMapping("/items/{item}/recusals/{post}/removal")
	String readmit(@PathVariable String id, @PathVariable int item, @PathVariable String post,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		return after(this.acts.readmit(new MeetingId(id), item, new PostId(post), reason, acting), id, "#item-" + item,
				flash, "meeting.done.readmitted");
	}

	@PostMapping("/reports")
	String putReports(@PathVariable String id, @RequestParam(defaultValue = "") List<String> report, Acting acting,
			RedirectAttributes flash) {
		return after(this.acts.putReportsOnAgenda(new MeetingId(id), report, acting), id, "#reports", flash,
				"meeting.done.reports");
	}

	@PostMapping("/notes")
	String note(@PathVariable String id, @RequestParam(defaultValue = "") List<Integer> item,
			@RequestParam(defaultValue = "") String remark, Acting acting, RedirectAttributes flash) {
		return after(this.acts.note(new MeetingId(id), item, remark, acting), id, "#reports", flash,
				"meeting.done.noted");
	}

	/** What may be resolved at once: nobody has objected so far. */
	@GetMapping("/together")
	String together(@PathVariable String id, Acting acting, Model model) {
		MeetingView meeting = found(id);
		model.addAttribute("meeting", meeting);
		model.addAttribute("mayResolve", acting.may(Permission.RESOLVE));
		model.addAttribute("items",
				meeting.decisions().stream().filter((item) -> item.isOpen() && item.unopposed()).toList());
		return "meeting/together";
	}

	@PostMapping("/together")
	String together(@PathVariable String id, @RequestParam(defaultValue = "") List<Integer> item,
			@RequestParam(defaultValue = "") String documentNumber,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		MeetingView meeting = found(id);
		if (!confirmed && !item.isEmpty()) {
			Map<String, String> fixes = new LinkedHashMap<>();
			meeting.decisions()
				.stream()
				.filter((each) -> item.contains(each.item()))
				.forEach((each) -> fixes.put(text("meeting.item", each.item()), each.title()));
			model.addAttribute("meeting", meeting);
			model.addAttribute("fixes", fixes);
			model.addAttribute("fields", Map.of("item", item, "documentNumber", documentNumber, "confirmed", "true"));
			return "meeting/together-confirm";
		}
		Outcome outcome = this.acts.resolveTogether(new MeetingId(id), item, documentNumber, acting);
		if (!outcome.isAccepted() && item.isEmpty()) {
			flash.addFlashAttribute("refused", this.refusals.of((Outcome.Refused) outcome));
			return "redirect:/meetings/" + id + "/together";
		}
		return after(outcome, id, "", flash, "meeting.done.together", item.size());
	}

	private String after(Outcome outcome, String id, String anchor, RedirectAttributes flash, String done,
			Object... arguments) {
		if (outcome instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:/meetings/" + id;
		}
		flash.addFlashAttribute("done", text(done, arguments));
		return "redirect:/meetings/" + id + anchor;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private MeetingView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
