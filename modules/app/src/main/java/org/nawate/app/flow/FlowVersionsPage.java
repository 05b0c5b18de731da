package org.nawate.app.flow;

import java.io.ByteArrayInputStream;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.look.Words;
import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPath;
import org.nawate.app.flowpicture.FlowPictures;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/**
 * すべての版: each version of each flow and table, when it was in force, and how many open
 * cases run by it. Whoever is logged in may look.
 */
@Controller
@RequestMapping("/organisation/flows")
class FlowVersionsPage {

	private final FlowQuery query;

	private final FlowShelf shelf;

	private final FlowPictures pictures;

	private final Words words;

	FlowVersionsPage(FlowQuery query, FlowShelf shelf, FlowPictures pictures, Words words) {
		this.query = query;
		this.shelf = shelf;
		this.pictures = pictures;
		this.words = words;
	}

	@GetMapping("/versions")
	String list(Model model) {
		model.addAttribute("history", this.query.history());
		return "flow/versions";
	}

	@GetMapping("/{name:[a-z-]+\\.(?:bpmn|dmn)}/versions/{version:\\d{1,6}}")
	String version(@PathVariable String name, @PathVariable int version, Model model) {
		ModelFile file = this.shelf.version(name, version)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("file", file);
		model.addAttribute("label", FlowQuery.label(file));
		model.addAttribute("number", version);
		model.addAttribute("row",
				this.query.versions(name).stream().filter((row) -> row.holds(version)).findFirst().orElseThrow());
		ByteArrayInputStream content = new ByteArrayInputStream(file.content());
		if (file.isFlow()) {
			model.addAttribute("picture", this.pictures.draw(content, new FlowPath(Set.of(), Set.of(), Set.of()),
					this.words.of("flow.picture.version", FlowQuery.label(file), version)));
		}
		else {
			model.addAttribute("table", DecisionTable.read(content));
		}
		return "flow/version";
	}

}
