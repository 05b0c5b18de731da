package org.nawate.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;

/** 議決: one item with its result, or many at once without objection. */
@Controller
@RequestMapping("/meetings/{id}")
class ResolutionPage {

	private final MeetingQuery query;

	private final SessionActs acts;

	private final MeetingForms forms;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	ResolutionPage(MeetingQuery query, SessionActs acts, MeetingForms forms, RefusalText refusals, ActNotice notice,
			Words words) {
		this.query = query;
		this.acts = acts;
		this.forms = forms;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	@PostMapping("/items/{item}/resolution")
	String resolve(@PathVariable String id, @PathVariable int item, ResolutionRequest said,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes flash) {
		if (!confirmed) {
			return confirm(found(id), item, said, model);
		}
		return this.notice.at("/meetings/" + id, "#item-" + item,
				this.acts.resolve(new MeetingId(id), item, said, acting), flash, "meeting.done.resolved", item,
				this.words.of("resolution." + said.result()));
	}

	private String confirm(MeetingView meeting, int number, ResolutionRequest resolution, Model model) {
		MeetingView.AgendaItem item = item(meeting, number);
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("meeting.item", number), item.title());
		fixes.put(this.words.of("meeting.result"), this.words.of("resolution." + resolution.result()));
		fixes.put(this.words.of("meeting.attendance"), this.words.of("meeting.count", item.count().present(),
				item.count().votesFor(), item.count().votesAgainst(), item.count().abstentions()));
		put(fixes, "meeting.conditions", resolution.conditions());
		put(fixes, "field.reason", resolution.reason());
		put(fixes, "meeting.documentNumber", resolution.documentNumber());
		model.addAttribute("meeting", meeting);
		model.addAttribute("item", item);
		model.addAttribute("fixes", fixes);
		model.addAttribute("fields", this.forms.again(resolution));
		model.addAttribute("consequence", this.words.of(switch (resolution.result()) {
			case APPROVED -> "meeting.resolve.approved";
			case CONDITIONAL -> "meeting.resolve.conditional";
			case CARRIED_OVER -> "meeting.resolve.carriedOver";
			case SENT_BACK -> "meeting.resolve.sentBack";
			case REFUSED -> "meeting.resolve.refused";
		}));
		return "meeting/confirm";
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
				.forEach((each) -> fixes.put(this.words.of("meeting.item", each.item()), each.title()));
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
		return this.notice.on("/meetings/" + id, outcome, flash, "meeting.done.together", item.size());
	}

	private MeetingView found(String id) {
		return this.query.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static MeetingView.AgendaItem item(MeetingView meeting, int number) {
		return meeting.items()
			.stream()
			.filter((candidate) -> candidate.item() == number)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void put(Map<String, String> fixes, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			fixes.put(this.words.of(key), value);
		}
	}

}
