package org.nawate.app.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.duty.DutyActs;
import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Typed;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalRejection;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/**
 * 対応事項の一覧: what anybody still owes; the secretariat lets another post owe it where one
 * cannot.
 */
@Controller
class DutyListPage {

	private final DutyQuery duties;

	private final DutyActs acts;

	private final OrganisationQuery organisation;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	DutyListPage(DutyQuery duties, DutyActs acts, OrganisationQuery organisation, RefusalText refusals, Words words,
			Clock clock) {
		this.duties = duties;
		this.acts = acts;
		this.organisation = organisation;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/duties")
	String list(@RequestParam(required = false) @Nullable DutyKind kind,
			@RequestParam(defaultValue = "false") boolean overdue, Acting acting, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, List<Holder>> holders = this.organisation.holders(today);
		model.addAttribute("rows",
				this.duties.open(today)
					.stream()
					.filter((row) -> (kind == null || row.kind() == kind) && (!overdue || row.overdue()))
					.toList());
		model.addAttribute("holders", names(holders));
		model.addAttribute("kind", kind);
		model.addAttribute("overdue", overdue);
		model.addAttribute("kinds",
				Arrays.stream(DutyKind.values())
					.map((one) -> new Choice(one.name(), this.words.of("duty.kind." + one)))
					.toList());
		model.addAttribute("mayReassign", acting.may(Permission.SUPERVISE));
		return "duty/list";
	}

	@GetMapping("/proposals/{id}/duties/{number}/reassignment")
	String ask(@PathVariable String id, @PathVariable int number, Acting acting, Model model,
			RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.SUPERVISE, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/proposals/" + id + "/duties/" + number;
		}
		return form(duty(id, number), "", "", Map.of(), model);
	}

	@PostMapping("/proposals/{id}/duties/{number}/reassignment")
	String reassign(@PathVariable String id, @PathVariable int number, @RequestParam(defaultValue = "") String post,
			@RequestParam(defaultValue = "") String reason, Acting acting, Model model, RedirectAttributes notices,
			HttpServletResponse response) {
		DutyRow duty = duty(id, number);
		String said = Typed.clean(reason);
		Map<String, String> errors = problems(post, said);
		if (errors.isEmpty()) {
			Outcome outcome = this.acts.reassign(new ProposalId(id), number, new PostId(post), said, acting);
			if (!(outcome instanceof Outcome.Refused refused)) {
				notices.addFlashAttribute("done", this.words.of("duty.reassigned", duty(id, number).postTitle()));
				return "redirect:/duties";
			}
			if (Refusals.isOfAccess(refused.rejection()) || refused.rejection() == ProposalRejection.DUTY_DISCHARGED) {
				notices.addFlashAttribute("refused", this.refusals.of(refused));
				return "redirect:/proposals/" + id + "/duties/" + number;
			}
			errors = Map.of(refused.rejection() == ProposalRejection.REASON_MISSING ? "reason" : "post",
					this.refusals.of(refused));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return form(duty, post, said, errors, model);
	}

	private Map<String, String> problems(String post, String reason) {
		Map<String, String> problems = new LinkedHashMap<>();
		if (post.isBlank()) {
			problems.put("post", this.words.of("duty.reassign.choose"));
		}
		String problem = reason.isBlank() ? this.words.of("case.reason.missing")
				: this.words.problem(reason, Typed.TEXT);
		if (problem != null) {
			problems.put("reason", problem);
		}
		return problems;
	}

	private String form(DutyRow duty, String post, String reason, Map<String, String> errors, Model model) {
		model.addAttribute("duty", duty);
		model.addAttribute("post", post);
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		model.addAttribute("posts",
				this.organisation.posts(LocalDate.now(this.clock))
					.stream()
					.filter((row) -> !row.postId().equals(duty.postId()))
					.map((row) -> new Choice(row.postId(), row.title()))
					.toList());
		return "duty/reassign";
	}

	private Map<String, String> names(Map<String, List<Holder>> holders) {
		return holders.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> entry.getValue()
						.stream()
						.map(Holder::personName)
						.collect(Collectors.joining(this.words.of("case.separator")))));
	}

	private DutyRow duty(String id, int number) {
		return this.duties.find(new ProposalId(id), number, LocalDate.now(this.clock))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
