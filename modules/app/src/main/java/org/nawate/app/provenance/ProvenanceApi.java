package org.nawate.app.provenance;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectRejection;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The provenance of a project, for people who are logged in and for their tools. */
@RestController
@Tag(name = "取組事業 projects")
class ProvenanceApi {

	private static final String JSON_LD = "application/ld+json";

	private final HistoryQuery history;

	private final ProvenanceQuery versions;

	private final FactWords words;

	private final String base;

	ProvenanceApi(HistoryQuery history, ProvenanceQuery versions, FactWords words,
			@Value("${nawate.address}") String address) {
		this.history = history;
		this.versions = versions;
		this.words = words;
		this.base = address.endsWith("/") ? address : address + "/";
	}

	@GetMapping(path = { "/projects/{id}/provenance.jsonld", "/api/projects/{id}/provenance" }, produces = JSON_LD)
	@Operation(summary = "Where each figure of a project comes from: W3C PROV-O as JSON-LD, complete in itself")
	Map<String, Object> provenance(@PathVariable String id) {
		ProjectId project = new ProjectId(id);
		List<FactRow> facts = this.history.ofProject(project);
		if (facts.isEmpty()) {
			throw ApiRefusal.of(ProjectRejection.UNKNOWN);
		}
		return new Provenance(this.base, this.words::what).of(id, facts, this.versions.versions(project));
	}

}
