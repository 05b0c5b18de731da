package org.nawate.app.flow;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.nawate.app.look.Choice;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/** フローと決定表: which are in force, in which versions, and which open cases run by them. */
@Controller
@RequestMapping("/organisation/flows")
class FlowPage {

	private final FlowQuery query;

	private final FlowShelf shelf;

	private final OpenCases openCases;

	private final FlowPictures pictures;

	private final Words words;

	FlowPage(FlowQuery query, FlowShelf shelf, OpenCases openCases, FlowPictures pictures, Words words) {
		this.query = query;
		this.shelf = shelf;
		this.openCases = openCases;
		this.pictures = pictures;
		this.words = words;
	}

	@GetMapping
	String list(Acting acting, Model model) {
		model.addAttribute("files", this.query.files());
		List<String> waiting = this.query.waiting();
		model.addAttribute("waiting",
				waiting.stream().map((name) -> new Choice(name, name, this.words.of("flow.folder.why"))).toList());
		model.addAttribute("waitingValues", waiting);
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_RULES));
		return "flow/list";
	}

	@GetMapping("/{name:[a-z-]+\\.(?:bpmn|dmn)}")
	String file(@PathVariable String name, Acting acting, Model model) {
		ModelFile file = inForce(name);
		List<OpenCases.Row> cases = file.isFlow() ? this.openCases.of(file.id()) : List.of();
		model.addAttribute("file", file);
		model.addAttribute("label", FlowQuery.label(file));
		model.addAttribute("versions", this.query.versions(name));
		model.addAttribute("cases", cases);
		model.addAttribute("movable", cases.stream().filter(OpenCases.Row::movable).count());
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_RULES));
		if (file.isFlow()) {
			Set<String> here = new HashSet<>(
					cases.stream().flatMap((row) -> row.places().stream()).map(OpenCases.PlaceRow::toElement).toList());
			model.addAttribute("picture", this.pictures.draw(new ByteArrayInputStream(file.content()),
					new FlowPath(Set.of(), Set.of(), here), this.words.of("flow.picture.cases", cases.size())));
		}
		else {
			model.addAttribute("table", DecisionTable.read(new ByteArrayInputStream(file.content())));
		}
		return "flow/file";
	}

	@GetMapping("/{name:[a-z-]+\\.(?:bpmn|dmn)}/{version:\\d{1,6}}")
	ResponseEntity<byte[]> download(@PathVariable String name, @PathVariable int version) {
		ModelFile file = this.shelf.version(name, version)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(file.id() + "-" + version + name.substring(file.id().length()))
						.build()
						.toString())
			.body(file.content());
	}

	private ModelFile inForce(String name) {
		return this.shelf.inForce()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
