package org.nawate.app.casefile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPath;
import org.nawate.app.flowpicture.FlowPicture;
import org.nawate.app.flowpicture.FlowPictures;
import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CasePath;
import org.nawate.app.proposal.CaseStep;
import org.nawate.domain.project.Classification;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.DecisionTables;
import org.nawate.process.model.ModelFile;

import org.springframework.stereotype.Component;

/**
 * Draws the flow of a case in the version that it runs on, and the table by which it was
 * classified.
 */
@Component
public class CasePicture {

	private final FlowPictures pictures;

	private final org.nawate.process.inbox.FlowPictures flows;

	private final DecisionTables tables;

	private final Words words;

	CasePicture(FlowPictures pictures, org.nawate.process.inbox.FlowPictures flows, DecisionTables tables,
			Words words) {
		this.words = words;
		this.tables = tables;
		this.pictures = pictures;
		this.flows = flows;
	}

	/**
	 * The path that the case took and where it is; for a draft the route that it will
	 * take.
	 */
	public FlowPicture of(CaseFile file) {
		CasePath path = file.path();
		return (path != null) ? taken(file, path) : ahead(file.kind());
	}

	/** The same at an instant: a draft's route is that of the flow in force then. */
	public FlowPicture of(CaseFile file, Instant at) {
		CasePath path = file.path();
		return (path != null) ? taken(file, path) : ahead(file.kind(), this.flows.bpmn(file.kind(), at));
	}

	private FlowPicture taken(CaseFile file, CasePath path) {
		// A city may call a step's element otherwise; it is then where the path ends.
		Set<String> here = file.openSteps()
			.stream()
			.map((step) -> step.kind().taskId())
			.filter(path.elements()::contains)
			.collect(Collectors.toSet());
		String elsewhere = waitsAt(file, path);
		if (here.isEmpty() && elsewhere != null) {
			here.add(elsewhere);
		}
		Set<String> passed = new HashSet<>(path.elements());
		return this.pictures.draw(path.flow(), String.valueOf(path.version()),
				() -> stream(this.flows.bpmn(path.flow(), path.version())),
				new FlowPath(passed, new HashSet<>(path.sequenceFlows()), here), waiting(file));
	}

	/** Who is waited for where several are asked side by side. */
	private Map<String, String> waiting(CaseFile file) {
		return file.openSteps()
			.stream()
			.filter((step) -> step.kind() == StepKind.CONSULT)
			.collect(Collectors.toMap((step) -> step.kind().taskId(), CaseStep::postTitle,
					(first, second) -> first + this.words.of("case.separator") + second));
	}

	/** A part of the path, in its own version, waiting at the given places. */
	public FlowPicture of(CasePath path, Collection<String> here) {
		Set<String> passed = new HashSet<>(path.elements());
		here.forEach(passed::remove);
		return this.pictures.draw(path.flow(), String.valueOf(path.version()),
				() -> stream(this.flows.bpmn(path.flow(), path.version())),
				new FlowPath(passed, new HashSet<>(path.sequenceFlows()), new HashSet<>(here)));
	}

	/** The flow that a case of the kind takes when it is submitted now. */
	public FlowPicture ahead(ProposalKind kind) {
		return ahead(kind, this.flows.bpmn(kind));
	}

	private FlowPicture ahead(ProposalKind kind, String inForce) {
		String version = new ModelFile(kind.flow() + ".bpmn", inForce.getBytes(StandardCharsets.UTF_8)).sha256();
		return this.pictures.draw(kind.flow(), version, () -> stream(inForce),
				new FlowPath(Set.of(), Set.of(), Set.of()));
	}

	/**
	 * The decision table that was asked for the class, with the rule that was applied;
	 * none before a screening.
	 */
	public @Nullable DecisionTable table(CaseFile file) {
		return table(file, this.flows::businessClassTable);
	}

	/**
	 * The same at an instant: what gave no answer yet is shown as it was in force then.
	 */
	public @Nullable DecisionTable table(CaseFile file, Instant at) {
		return table(file, () -> this.flows.businessClassTable(at));
	}

	private @Nullable DecisionTable table(CaseFile file, Supplier<String> inForce) {
		Classification classification = file.classification();
		if (file.kind() != ProposalKind.ADDITION || (classification == null && !file.classificationDeferred())) {
			return null;
		}
		return (classification != null) ? table("business-class", classification.tableHash(), classification.rule())
				: DecisionTable.read(stream(inForce.get()));
	}

	/** The table that told who decides on a case; none before it was asked. */
	public @Nullable DecisionTable authority(CaseFile file) {
		ProposalEvent.AuthorityDetermined authority = file.authority();
		return (authority != null) ? table("change-authority", authority.tableHash(), authority.rule()) : null;
	}

	/** The table in the version that was asked, with the row that answered. */
	public @Nullable DecisionTable table(String id, String hash, String rule) {
		return this.tables.dmn(id, hash).map((dmn) -> DecisionTable.read(stream(dmn)).fired(rule)).orElse(null);
	}

	/** An approved case waits for its day; one that has ended waits nowhere. */
	private static @Nullable String waitsAt(CaseFile file, CasePath path) {
		return switch (file.state()) {
			case IN_EFFECT, ABANDONED, REFUSED, WITHDRAWN -> null;
			default -> path.currentElement();
		};
	}

	private static InputStream stream(String xml) {
		return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
	}

}
