package org.nawate.app.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CasePicture;
import org.nawate.app.look.Words;
import org.nawate.app.look.Choice;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.project.ProjectQuery;
import org.nawate.app.project.ProjectView;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.FurtherRequest;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.inbox.DecisionTables;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of a draft, new or saved, with all that it offers to choose from. */
@Component
class DraftView {

	private final DraftChoices choices;

	private final DraftRoute route;

	private final CasePicture picture;

	private final ProjectQuery projects;

	private final Words words;

	private final Clock clock;

	DraftView(DraftChoices choices, DraftRoute route, CasePicture picture, ProjectQuery projects, Words words,
			Clock clock) {
		this.words = words;
		this.choices = choices;
		this.route = route;
		this.picture = picture;
		this.projects = projects;
		this.clock = clock;
	}

	/**
	 * What a form is about.
	 *
	 * @param id of the case, made with the empty form so that a double click drafts one
	 * @param project the project to be changed; {@code null} for an addition
	 * @param file the case as saved; {@code null} before
	 */
	record Subject(String id, ProposalKind kind, @Nullable ProjectView project, @Nullable CaseFile file) {

		public @Nullable String getNumber() {
			return (this.file != null) ? this.file.number() : null;
		}

	}

	/** The subject of a saved draft. */
	Subject subject(CaseFile file) {
		return new Subject(file.proposalId(), file.kind(), project(file.kind(), file.projectId()), file);
	}

	/** The project that a change is about; none for an addition. */
	@Nullable ProjectView project(ProposalKind kind, @Nullable String project) {
		return (kind == ProposalKind.ADDITION || project == null || project.isBlank()) ? null
				: this.projects.find(new ProjectId(project), LocalDate.now(this.clock)).orElse(null);
	}

	String show(Subject subject, DraftForm form, Map<String, String> errors, Acting acting, Model model) {
		HeldPost post = PermissionPolicy.fitting(Permission.DRAFT, acting).post();
		String section = (subject.file() != null) ? subject.file().section().unitId()
				: (post != null && post.unitId() != null) ? post.unitId() : "";
		ProjectView project = subject.project();
		model.addAttribute("subject", subject);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("ownSection", section);
		model.addAttribute("years", this.choices.years());
		DecisionTables.Route authority = this.route
			.authority((subject.file() != null) ? subject.file().change() : null);
		model.addAttribute("authority", authority);
		model.addAttribute("route", this.route.of(subject.kind(), section, authority));
		model.addAttribute("picture", this.picture.ahead(subject.kind()));
		if (subject.kind() == ProposalKind.ADDITION) {
			model.addAttribute("goals", this.choices.measures());
			model.addAttribute("owners", owners(acting));
			// Kept by name, so that a sheet stays readable after a reorganisation.
			model.addAttribute("sections",
					this.choices.sections()
						.stream()
						.map((choice) -> new Choice(choice.label(), choice.label()))
						.toList());
		}
		if (project != null) {
			further(subject.kind(), project, acting, model);
			model.addAttribute("successors", this.choices.successors(project.projectId()));
			model.addAttribute("others",
					project.openCases().stream().filter((other) -> !other.proposalId().equals(subject.id())).toList());
		}
		return "proposal/draft";
	}

	/** What the forms of the changes that share one flow offer besides. */
	private void further(ProposalKind kind, ProjectView project, Acting acting, Model model) {
		switch (kind) {
			case RECLASSIFICATION -> {
				model.addAttribute("classes", List.of(new Choice("L", "L"), new Choice("M", "M")));
				model.addAttribute("grounds", options("case.ground.", Ground.values()));
				model.addAttribute("departments", this.choices.departments());
			}
			case RENAMING ->
				model.addAttribute("companions", this.choices.companions(project.projectId(), kind, acting));
			case OWNER_CHANGE -> {
				model.addAttribute("units", this.choices.sections());
				model.addAttribute("companions",
						this.choices.companions(project.projectId(), kind, acting)
							.stream()
							.map((row) -> new Choice(row.projectId(), row.name()))
							.toList());
			}
			case SPLIT -> model.addAttribute("units", this.choices.sections());
			case COMPLETION -> model.addAttribute("met", List.of(new Choice("true", this.words.of("fact.kgiMet.true")),
					new Choice("false", this.words.of("fact.kgiMet.false"))));
			case ERRATUM -> {
				model.addAttribute("units", this.choices.sections());
				model.addAttribute("figures", options("draft.misprint.", FurtherRequest.Misprinted.values()));
				model.addAttribute("classes", List.of(new Choice("L", "L"), new Choice("M", "M")));
			}
			case ADDITION, KGI_REVISION, ABOLITION, MERGER, SUSPENSION, RESUMPTION -> {
			}
		}
	}

	private List<Choice> options(String prefix, Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> new Choice(constant.name(), this.words.of(prefix + constant.name())))
			.toList();
	}

	/**
	 * The owner drafts, so the owner is one of the sections that this person acts for.
	 */
	private List<Choice> owners(Acting acting) {
		List<String> units = new ArrayList<>();
		acting.posts()
			.stream()
			.filter((held) -> held.kind() == PostKind.OFFICER && held.unitId() != null)
			.filter((held) -> !acting.chosen() || held.equals(acting.post()))
			.forEach((held) -> units.add(held.unitId()));
		return this.choices.sections().stream().filter((choice) -> units.contains(choice.value())).toList();
	}

}
