package org.nawate.app.reorganisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Typed;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.inbox.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 段階の引継ぎ by hand: where a post was closed without a successor, the secretariat says with
 * which post of the same kind its step lies.
 */
@Controller
@Tag(name = "受信箱 inbox")
class StepReassignment {

	private final InboxQuery inbox;

	private final OrganisationQuery organisation;

	private final Desk desk;

	private final Acts acts;

	private final RefusalText refusals;

	StepReassignment(InboxQuery inbox, OrganisationQuery organisation, Desk desk, Acts acts, RefusalText refusals) {
		this.inbox = inbox;
		this.organisation = organisation;
		this.desk = desk;
		this.acts = acts;
		this.refusals = refusals;
	}

	@GetMapping("/inbox/{step}/reassignment")
	String form(@PathVariable String step, Acting acting, Model model) {
		expectPermission(acting);
		return page(find(step), "", "", Map.of(), model);
	}

	@PostMapping("/inbox/{step}/reassignment")
	String reassign(@PathVariable String step, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		InboxRow row = find(step);
		Outcome outcome = act(row, to, Typed.clean(reason), acting);
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			String field = refused.rejection() == ProposalRejection.REASON_MISSING ? "reason" : "to";
			Map<String, String> errors = new LinkedHashMap<>(Map.of(field, this.refusals.of(refused)));
			return page(row, to, reason, errors, model);
		}
		return "redirect:/proposals/" + row.proposalId();
	}

	@PostMapping("/api/inbox/{step}/reassignment")
	@ResponseBody
	@Operation(summary = "Lets another post of the same kind have a step; by the secretariat")
	InboxRow reassign(@PathVariable String step, @Valid @RequestBody ReassignRequest said,
			@Parameter(hidden = true) Acting acting) {
		InboxRow row = this.inbox.step(id(step), this.acts.today())
			.orElseThrow(() -> ApiRefusal.of(ProposalRejection.STEP_NOT_OPEN));
		ApiRefusal.accepted(act(row, said.postId(), said.reason().strip(), acting));
		return this.inbox.step(id(step), this.acts.today())
			.orElseThrow(() -> ApiRefusal.of(ProposalRejection.STEP_NOT_OPEN));
	}

	/** To whom, and why. */
	@Schema(name = "StepReassignmentRequest")
	record ReassignRequest(@NotNull(message = "{api.error.missing}") String postId,
			@NotNull(message = "{api.error.missing}") @Size(max = 1000,
					message = "{api.error.tooLong}") String reason) {
	}

	private Outcome act(InboxRow row, String to, String reason, Acting acting) {
		PostRow from = this.organisation.post(new PostId(row.postId()), this.acts.today()).orElse(null);
		PostRow post = to.isBlank() ? null : this.organisation.post(new PostId(to), this.acts.today()).orElse(null);
		if (post == null || !post.existsOn(this.acts.today())) {
			return Outcome.refused(OrganisationRejection.UNKNOWN_POST, to);
		}
		if (from == null || from.kind() != post.kind()) {
			return Outcome.refused(OrganisationRejection.SUCCESSOR_OF_ANOTHER_KIND, row.postTitle(), post.title());
		}
		return this.acts.take(acting, Permission.KEEP_ORGANISATION, ProposalRejection.UNKNOWN,
				(by) -> this.desk.act(new ProposalCommand.ReassignStep(new StepId(row.stepId()).proposal(), by,
						new StepId(row.stepId()), new PostId(to), post.title(), reason, this.acts.today())));
	}

	private String page(InboxRow row, String to, String reason, Map<String, String> errors, Model model) {
		PostRow from = this.organisation.post(new PostId(row.postId()), this.acts.today()).orElse(null);
		List<Choice> choices = this.organisation.posts(this.acts.today())
			.stream()
			.filter((post) -> from != null && post.kind() == from.kind() && !post.postId().equals(row.postId()))
			.map((post) -> new Choice(post.postId(), post.title()))
			.toList();
		model.addAttribute("row", row);
		model.addAttribute("to", to);
		model.addAttribute("reason", reason);
		model.addAttribute("choices", choices);
		model.addAttribute("errors", errors);
		return "reorganisation/reassign";
	}

	private InboxRow find(String step) {
		return this.inbox.step(id(step), this.acts.today())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static StepId id(String step) {
		try {
			return new StepId(step);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_ORGANISATION)) {
			throw new AccessDeniedException(Permission.KEEP_ORGANISATION.name());
		}
	}

}
