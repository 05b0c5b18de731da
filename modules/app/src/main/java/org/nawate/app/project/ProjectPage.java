package org.nawate.app.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Frame;
import org.nawate.app.look.Step;
import org.nawate.app.security.Acting;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalKind;

/** 取組事業: what it is, why, and what happened to it. */
@Controller
class ProjectPage {

	private final ProjectQuery query;

	private final HistoryQuery history;

	private final FactWords words;

	private final Clock clock;

	private final MessageSource messages;

	private final KnownAtPages instants;

	ProjectPage(ProjectQuery query, HistoryQuery history, FactWords words, Clock clock, MessageSource messages,
			KnownAtPages instants) {
		this.instants = instants;
		this.query = query;
		this.history = history;
		this.words = words;
		this.clock = clock;
		this.messages = messages;
	}

	@GetMapping("/projects/{id}")
	String project(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt, Acting acting,
			@ModelAttribute("frame") Frame frame, Model model, HttpServletResponse response, Locale locale) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asOf != null) ? asOf : today;
		ProjectId projectId = new ProjectId(id);
		KnownAt known = this.instants.of(knownAt, model, response);
		ProjectView project = this.query.find(projectId, day, known)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<FactRow> facts = this.history.ofProject(projectId);
		model.addAttribute("project", project);
		model.addAttribute("asOf", asOf);
		model.addAttribute("facts",
				this.words.timeline(facts.stream().filter((fact) -> known.knows(fact.position())).toList(), true));
		model.addAttribute("life", life(project, day, locale));
		model.addAttribute("proposals", proposals(acting, project));
		model.addAttribute("knownAt", known);
		model.addAttribute("frame", frame.showing(KnownAtPages.band(day, known, today, "/projects/" + id)));
		return "project/project";
	}

	/** The changes that this person may propose. */
	private static List<ProposalKind> proposals(Acting acting, ProjectView project) {
		Owner owner = project.owner();
		boolean owns = owner != null && PermissionPolicy.refusalToDraft(acting, owner, project.ownerUnit()) == null;
		boolean mends = PermissionPolicy.mayCorrectOwner(acting, project.ownerUnit());
		return Arrays.stream(ProposalKind.values())
			.filter((kind) -> kind.fits(project.state()))
			.filter((kind) -> owns || (mends && kind == ProposalKind.ERRATUM))
			.toList();
	}

	private List<Step> life(ProjectView project, LocalDate day, Locale locale) {
		List<ProjectView.LifeDate> dates = project.lifeLine();
		int here = (int) dates.stream().filter((date) -> !date.on().isAfter(day)).count() - 1;
		return IntStream.range(0, dates.size()).mapToObj((i) -> {
			ProjectView.LifeDate date = dates.get(i);
			Step.Place place = (i == here) ? Step.Place.HERE : (i < here) ? Step.Place.PASSED : Step.Place.AHEAD;
			return new Step(this.messages.getMessage("state.project." + date.state(), null, locale), place, date.on());
		}).toList();
	}

}
