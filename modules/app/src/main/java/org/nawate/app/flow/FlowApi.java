package org.nawate.app.flow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/** The flows and tables by the API. */
@RestController
@RequestMapping("/api/flows")
@Tag(name = "フローと決定表 flows")
class FlowApi {

	private final FlowQuery query;

	private final FlowShelf shelf;

	private final FlowActs acts;

	private final Words words;

	FlowApi(FlowQuery query, FlowShelf shelf, FlowActs acts, Words words) {
		this.query = query;
		this.shelf = shelf;
		this.acts = acts;
		this.words = words;
	}

	@GetMapping
	@Operation(summary = "The flows and tables in force")
	List<FlowQuery.FileRow> find() {
		return this.query.files();
	}

	@GetMapping("/versions")
	@Operation(
			summary = "Every version of every flow and table, since when until when it was in force, and its open cases")
	List<FlowQuery.HistoryRow> versions() {
		return this.query.history();
	}

	@PostMapping(path = "/{name:[a-z-]+\\.(?:bpmn|dmn)}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Operation(summary = "Puts a changed or added file in force; dryRun only tells which rules it breaks")
	ResponseEntity<Checked> adopt(@PathVariable String name, @RequestBody byte[] bytes,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "") String reason,
			@Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		return check(List.of(new ModelFile(name, bytes)), dryRun, reason, acting);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(
			summary = "Puts several files in force together or none of them; dryRun only tells which rules they break")
	ResponseEntity<Checked> adopt(@RequestBody Handed handed, @RequestParam(defaultValue = "false") boolean dryRun,
			@Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		String reason = handed.reason();
		return check(handed.files()
			.entrySet()
			.stream()
			.map((file) -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
			.toList(), dryRun, (reason != null) ? reason : "", acting);
	}

	private ResponseEntity<Checked> check(List<ModelFile> files, boolean dryRun, String reason, Acting acting) {
		List<FaultRow> faults = this.shelf.verify(files)
			.stream()
			.map((fault) -> FaultRow.of(fault, this.words))
			.toList();
		boolean adopted = faults.isEmpty() && !dryRun;
		if (adopted) {
			ApiRefusal.accepted(this.acts.adopt(files, reason, acting));
		}
		return ResponseEntity.status((faults.isEmpty() || dryRun) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
			.body(new Checked(files.stream().map((file) -> new CheckedFile(file.name(), file.sha256())).toList(),
					adopted, faults));
	}

	private static void expectPermission(Acting acting) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.KEEP_RULES, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
	}

	/** The text of each file by its name, and why they are changed. */
	@Schema(name = "HandedFlows")
	record Handed(Map<String, String> files, @Nullable String reason) {
	}

	/** What the files break, and whether they are in force now. */
	@Schema(name = "CheckedFlows")
	record Checked(List<CheckedFile> files, boolean adopted, List<FaultRow> faults) {
	}

	/** A file as it was read. */
	@Schema(name = "CheckedFlow")
	record CheckedFile(String name, String sha256) {
	}

}
