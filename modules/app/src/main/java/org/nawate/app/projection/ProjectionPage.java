package org.nawate.app.projection;

import java.time.Instant;
import java.util.List;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.store.projection.ProjectionState;
import org.nawate.store.projection.Projections;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表示用データの状態, and how it is made anew. */
@Controller
class ProjectionPage {

	private static final int REBUILDS = 20;

	private final Projections projections;

	private final Rebuilds rebuilds;

	private final RebuildDesk desk;

	private final RefusalText refusals;

	ProjectionPage(Projections projections, Rebuilds rebuilds, RebuildDesk desk, RefusalText refusals) {
		this.projections = projections;
		this.rebuilds = rebuilds;
		this.desk = desk;
		this.refusals = refusals;
	}

	/**
	 * A projection with how it fares.
	 */
	record Line(ProjectionState state, ProjectionState.Standing standing) {
	}

	@GetMapping("/audit/projections")
	String show(Acting acting, Model model) {
		mayAudit(acting);
		Instant now = Instant.now();
		List<Line> lines = this.projections.states()
			.stream()
			.map((state) -> new Line(state, state.standing(now)))
			.sorted((one, other) -> other.standing().compareTo(one.standing()))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("worst", lines.isEmpty() ? ProjectionState.Standing.FOLLOWS : lines.getFirst().standing());
		model.addAttribute("logSize", lines.isEmpty() ? 0 : lines.getFirst().state().logSize());
		model.addAttribute("rebuilds", this.rebuilds.latest(REBUILDS));
		model.addAttribute("mayRebuild", acting.may(Permission.REBUILD));
		return "projection/list";
	}

	@GetMapping("/audit/projections/{name}/rebuild")
	String confirm(@PathVariable String name, Acting acting, Model model, RedirectAttributes flash) {
		Outcome.Refused refusal = this.desk.refusal(acting, name);
		if (refusal != null) {
			return refused(refusal, acting, flash);
		}
		model.addAttribute("state",
				this.projections.states()
					.stream()
					.filter((state) -> state.name().equals(name))
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "projection/confirm";
	}

	@PostMapping("/audit/projections/{name}/rebuild")
	String start(@PathVariable String name, Acting acting, RedirectAttributes flash) {
		return switch (this.desk.start(acting, name)) {
			case Outcome.Accepted accepted -> "redirect:/audit/projections/rebuilds/" + accepted.value();
			case Outcome.Refused refused -> refused(refused, acting, flash);
		};
	}

	@GetMapping("/audit/projections/rebuilds/{id}")
	String progress(@PathVariable long id, Acting acting, Model model) {
		mayAudit(acting);
		RebuildRow rebuild = this.rebuilds.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("rebuild", rebuild);
		return "projection/rebuild";
	}

	private String refused(Outcome.Refused refused, Acting acting, RedirectAttributes flash) {
		flash.addFlashAttribute("refused", this.refusals.of(refused));
		return acting.may(Permission.AUDIT) ? "redirect:/audit/projections" : "redirect:/audit";
	}

	private static void mayAudit(Acting acting) {
		if (!acting.may(Permission.AUDIT)) {
			throw new AccessDeniedException(Permission.AUDIT.name());
		}
	}

}
