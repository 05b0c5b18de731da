package org.nawate.app.replay;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactWords;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.project.ProjectId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** KGIの再現: the KGI of a project as it was known after each of its changes. */
@Controller
class KgiReplayPage {

	private final KgiReplay replay;

	private final RegisterQuery register;

	private final FactWords words;

	/** By which the city reaches the product, as it stands on paper. */
	private final String outside;

	KgiReplayPage(KgiReplay replay, RegisterQuery register, FactWords words,
			@Value("${nawate.address}") String outside) {
		this.replay = replay;
		this.register = register;
		this.words = words;
		this.outside = outside.replaceFirst("/+$", "");
	}

	@GetMapping("/projects/{id}/kgi/replay")
	String show(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model,
			HttpServletResponse response) {
		ProjectId project = new ProjectId(id);
		String address = "/projects/" + id + "/kgi/replay";
		model.addAttribute("address", address);
		return switch (this.replay.at(project, ReplayNumber.said(at))) {
			case KgiReplay.Found.NoKgi none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case KgiReplay.Found.NoAct none -> {
				response.setStatus(HttpStatus.NOT_FOUND.value());
				model.addAttribute("asked", at);
				model.addAttribute("nearest", none.nearest());
				yield "replay/no-act";
			}
			case KgiReplay.Found.Instant found -> {
				KgiInstant instant = found.instant();
				model.addAttribute("instant", instant);
				model.addAttribute("outside", this.outside);
				model.addAttribute("steps", instant.steps());
				model.addAttribute("projectId", id);
				model.addAttribute("name",
						this.register.names(Set.of(project), KnownAt.fact(instant.at())).getOrDefault(id, id));
				model.addAttribute("act", this.words.tell(instant.fact(), true));
				yield "replay/kgi";
			}
		};
	}

}
