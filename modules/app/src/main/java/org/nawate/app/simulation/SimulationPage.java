package org.nawate.app.simulation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.nawate.app.casefile.Words;
import org.nawate.app.look.Choice;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.process.verification.FlowFault;
import org.nawate.process.verification.ModelFile;
import org.nawate.process.verification.TableAnswers;

/**
 * 試算: hand a changed table in, or choose a quorum, and see which past cases would have
 * gone otherwise.
 */
@Controller
@RequestMapping("/organisation/simulation")
class SimulationPage {

	private final Simulation simulation;

	private final Words words;

	SimulationPage(Simulation simulation, Words words) {
		this.simulation = simulation;
		this.words = words;
	}

	@GetMapping
	String form(Acting acting, Model model) {
		expectPermission(acting);
		return page(model, "");
	}

	@PostMapping
	String simulate(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String quorum, Model model) throws IOException {
		expectPermission(acting);
		if (Arrays.stream(QuorumRule.values()).anyMatch((rule) -> rule.name().equals(quorum))) {
			model.addAttribute("replay", this.simulation.replay(QuorumRule.valueOf(quorum)));
			return page(model, quorum);
		}
		if (file == null || file.isEmpty()) {
			model.addAttribute("refused", this.words.of("simulation.missing"));
			return page(model, "");
		}
		ModelFile table = new ModelFile(String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip(),
				file.getBytes());
		List<FlowFault> faults = Simulation.tables().contains(table.name()) ? TableAnswers.verify(table) : List.of();
		if (!Simulation.tables().contains(table.name())) {
			model.addAttribute("refused", this.words.of("simulation.other", String.join("、", Simulation.tables())));
		}
		else if (!faults.isEmpty()) {
			model.addAttribute("refused",
					this.words.of("simulation.broken", faults.size(), faults.getFirst().element()));
			model.addAttribute("refusedNext", this.words.of("simulation.broken.next"));
		}
		else {
			model.addAttribute("replay", this.simulation.replay(table));
		}
		return page(model, "");
	}

	private String page(Model model, String quorum) {
		model.addAttribute("quorum", quorum);
		model.addAttribute("rules",
				Arrays.stream(QuorumRule.values())
					.map((rule) -> new Choice(rule.name(), this.words.of("meeting.quorumRule." + rule)))
					.toList());
		return "simulation/simulation";
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.READ)) {
			throw new AccessDeniedException(Permission.READ.name());
		}
	}

}
