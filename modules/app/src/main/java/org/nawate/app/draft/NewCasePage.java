package org.nawate.app.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.project.ProjectQuery;
import org.nawate.app.project.ProjectView;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 新しい案件: which kind, which project, and the empty form. */
@Controller
class NewCasePage {

	private final DraftChoices choices;

	private final DraftView view;

	private final DraftStatus status;

	private final ProjectQuery projects;

	private final RefusalText refusals;

	private final Clock clock;

	NewCasePage(DraftChoices choices, DraftView view, DraftStatus status, ProjectQuery projects, RefusalText refusals,
			Clock clock) {
		this.choices = choices;
		this.view = view;
		this.status = status;
		this.projects = projects;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping("/proposals/new")
	String choose(@RequestParam(required = false) @Nullable ProposalKind kind,
			@RequestParam(required = false) @Nullable String project, Acting acting, Model model,
			RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAFT, acting);
		if (refusal != null) {
			return refused(refusal, "/proposals", notices);
		}
		model.addAttribute("kind", kind);
		if (kind == ProposalKind.ADDITION) {
			return form(kind, null, acting, model);
		}
		if (kind == null || project == null || project.isBlank()) {
			model.addAttribute("kinds", ProposalKind.values());
			model.addAttribute("projects", (kind != null) ? this.choices.ownProjects(kind, acting) : null);
			return "proposal/new";
		}
		ProjectView found = this.projects.find(new ProjectId(project), LocalDate.now(this.clock)).orElse(null);
		refusal = (found != null) ? refusal(kind, found, acting)
				: (Outcome.Refused) Outcome.refused(ProjectRejection.UNKNOWN);
		return (refusal != null) ? refused(refusal, "/proposals/new?kind=" + kind, notices)
				: form(kind, found, acting, model);
	}

	private String form(ProposalKind kind, @Nullable ProjectView project, Acting acting, Model model) {
		LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		DraftView.Subject subject = new DraftView.Subject(ProposalActs.newId().value(), kind, project, null);
		model.addAttribute("status",
				this.status.empty(kind, (project != null && project.kgi() != null) ? project.kgi().toKgi() : null));
		return this.view.show(subject, DraftForm.typed(typed), Map.of(), acting, model);
	}

	private static Outcome.@Nullable Refused refusal(ProposalKind kind, ProjectView project, Acting acting) {
		Owner owner = project.owner();
		if (!project.state().isInForce() || owner == null) {
			return (Outcome.Refused) Outcome.refused(ProjectRejection.NOT_ACTIVE);
		}
		if (!kind.fits(project.state())) {
			return (Outcome.Refused) Outcome.refused((kind == ProposalKind.RESUMPTION) ? ProjectRejection.NOT_SUSPENDED
					: ProjectRejection.ALREADY_SUSPENDED);
		}
		if (kind == ProposalKind.ERRATUM && PermissionPolicy.mayCorrectOwner(acting, project.ownerUnit())) {
			return null;
		}
		return PermissionPolicy.refusalToDraft(acting, owner, project.ownerUnit());
	}

	private String refused(Outcome.Refused refusal, String back, RedirectAttributes notices) {
		notices.addFlashAttribute("refused", this.refusals.of(refusal));
		return "redirect:" + back;
	}

}
