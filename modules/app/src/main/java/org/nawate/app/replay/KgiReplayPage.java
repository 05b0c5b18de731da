package org.nawate.app.replay;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.project.ProjectId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** KGIの再現: the KGI of a project as it was known after each of its changes. */
@Controller
class KgiReplayPage {

	private final KgiReplay replay;

	private final ReplayPages pages;

	private final RegisterQuery register;

	KgiReplayPage(KgiReplay replay, ReplayPages pages, RegisterQuery register) {
		this.replay = replay;
		this.pages = pages;
		this.register = register;
	}

	@GetMapping("/projects/{id}/kgi/replay")
	String show(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model,
			HttpServletResponse response) {
		ProjectId project = new ProjectId(id);
		return this.pages.show(this.replay.at(project, ReplayNumber.said(at)), at, "/projects/" + id + "/kgi/replay",
				model, response, (instant) -> {
					model.addAttribute("projectId", id);
					model.addAttribute("name",
							this.register.names(Set.of(project), KnownAt.fact(instant.at())).getOrDefault(id, id));
					if (instant.changed()) {
						model.addAttribute("bundleKind", "kgi-change");
						model.addAttribute("bundleId", instant.at());
					}
					return "replay/kgi";
				});
	}

}
