package org.nawate.app.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.look.Words;
import org.nawate.app.look.Choice;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.ModelFile;
import org.nawate.process.table.TableAnswers;

/**
 * 試算: hand a changed table in, or choose other rules of the headquarters, and see which
 * past cases would have gone otherwise.
 */
@Controller
@RequestMapping("/organisation/simulation")
class SimulationPage {

	private static final int MOST_ROWS = 500;

	private final Simulation simulation;

	private final Words words;

	SimulationPage(Simulation simulation, Words words) {
		this.simulation = simulation;
		this.words = words;
	}

	@GetMapping
	String form(Acting acting, Model model) {
		expectPermission(acting);
		return page(model, Map.of());
	}

	@PostMapping
	String simulate(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
			throws IOException {
		expectPermission(acting);
		if (file == null || file.isEmpty()) {
			model.addAttribute("refused", this.words.of("simulation.missing"));
			return page(model, Map.of());
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
			show(this.simulation.replay(table), table.name(), model);
		}
		return page(model, Map.of());
	}

	@PostMapping("/rules")
	String rules(Acting acting, @RequestParam Map<String, String> typed, Model model) {
		expectPermission(acting);
		Map<String, String> words = new LinkedHashMap<>(typed);
		words.keySet().retainAll(RulesChange.VALUES.keySet());
		RulesChange change;
		try {
			change = RulesChange.of(words);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (change.isEmpty()) {
			model.addAttribute("refused", this.words.of("rejection.simulation.NOTHING_CHANGED"));
		}
		else {
			show(this.simulation.replay(change),
					change.words()
						.entrySet()
						.stream()
						.map((word) -> this.words.of("simulation.rule." + word.getKey()) + ": " + value(word))
						.collect(Collectors.joining("、")),
					model);
		}
		return page(model, words);
	}

	private void show(Replay replay, String subject, Model model) {
		model.addAttribute("subject", subject);
		model.addAttribute("judged", replay.judged());
		model.addAttribute("found", replay.differences().size());
		model.addAttribute("differences", replay.differences().stream().limit(MOST_ROWS).toList());
		model.addAttribute("most", MOST_ROWS);
	}

	private String page(Model model, Map<String, String> chosen) {
		List<RuleField> rules = new ArrayList<>();
		RulesChange.VALUES.forEach((name, values) -> rules.add(new RuleField(name, chosen.getOrDefault(name, ""),
				values.stream().map((value) -> new Choice(value, value(Map.entry(name, value)))).toList())));
		model.addAttribute("rules", rules);
		return "simulation/simulation";
	}

	private String value(Map.Entry<String, String> word) {
		return this.words.of("simulation.rule." + word.getKey() + "." + word.getValue());
	}

	/** A rule with the values that may be tried, and the one that was. */
	record RuleField(String name, String chosen, List<Choice> choices) {
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.READ)) {
			throw new AccessDeniedException(Permission.READ.name());
		}
	}

}
