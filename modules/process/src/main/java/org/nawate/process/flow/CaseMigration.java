package org.nawate.process.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.ProposalId;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.FlowShelf.CannotMove;
import org.nawate.process.model.FlowShelf.CaseMove;
import org.nawate.process.model.FlowShelf.Place;
import org.nawate.process.verification.FlowVerification;
import org.nawate.process.model.ModelFile;

/**
 * Lets open cases go on by the latest version of their flow. A case moves only where the
 * new version waits at the same element, or at the one step of the same form and post.
 */
@Component
class CaseMigration {

	private static final String OPEN = """
			select distinct i.business_key_, d.version_, e.act_id_
			from act_ru_execution i
			join act_re_procdef d on d.id_ = i.proc_def_id_
			join act_ru_execution e on e.proc_inst_id_ = i.id_ and e.is_active_ and e.act_id_ is not null
			where i.parent_id_ is null and d.key_ = :flow and (:proposal::text is null or i.business_key_ = :proposal)
			order by i.business_key_, e.act_id_""";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final JdbcClient jdbc;

	private final Set<String> delegates;

	CaseMigration(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc,
			Map<String, JavaDelegate> delegates) {
		this.repository = repository;
		this.runtime = runtime;
		this.jdbc = jdbc;
		this.delegates = Set.copyOf(delegates.keySet());
	}

	/** The open cases of a flow, or the one that is asked for. */
	List<CaseMove> moves(String flow, @Nullable ProposalId proposal) {
		Map<ProposalId, Waiting> waiting = new LinkedHashMap<>();
		this.jdbc.sql(OPEN)
			.param("flow", flow)
			.param("proposal", (proposal != null) ? proposal.value() : null)
			.query((row) -> {
				int version = row.getInt(2);
				waiting
					.computeIfAbsent(new ProposalId(row.getString(1)), (id) -> new Waiting(version, new ArrayList<>()))
					.elements()
					.add(row.getString(3));
			});
		if (waiting.isEmpty()) {
			return List.of();
		}
		ProcessDefinition latest = latest(flow);
		String toHash = hash(latest);
		Map<Integer, VersionChange> changes = new HashMap<>();
		Map<Integer, String> hashes = new HashMap<>();
		Map<List<Object>, List<FlowFault>> faults = new HashMap<>();
		List<CaseMove> moves = new ArrayList<>();
		waiting.forEach((id, where) -> {
			ProcessDefinition from = version(flow, where.version());
			VersionChange change = changes.computeIfAbsent(where.version(), (version) -> change(from, latest));
			List<Place> places = where.elements().stream().map(change::place).toList();
			boolean stay = where.version() == latest.getVersion()
					|| places.stream().anyMatch((place) -> place.obstacle() != null);
			moves.add(new CaseMove(id, where.version(),
					hashes.computeIfAbsent(where.version(), (version) -> hash(from)), latest.getVersion(), toHash,
					places, stay ? List.of() : faults.computeIfAbsent(List.of(where.version(), places),
							(unknown) -> faults(from, latest, places))));
		});
		return moves;
	}

	/** Two versions may each keep the rules, and the way from one to the other not. */
	private List<FlowFault> faults(ProcessDefinition from, ProcessDefinition to, List<Place> places) {
		return FlowVerification.verifyMove(file(from), files(from), file(to), files(to),
				places.stream().collect(Collectors.toMap(Place::from, Place::to)), this.delegates);
	}

	void migrate(String flow, ProposalId proposal) {
		ProcessInstance instance = Optional.ofNullable(
				this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(proposal.value()).singleResult())
			.orElseThrow(() -> new IllegalArgumentException("Case %s is not on its way".formatted(proposal)));
		ProcessDefinition from = this.repository.getProcessDefinition(instance.getProcessDefinitionId());
		try {
			this.runtime.newMigration(change(from, latest(flow)).plan(this.runtime))
				.processInstanceIds(List.of(instance.getId()))
				.execute();
		}
		catch (ProcessEngineException ex) {
			throw new CannotMove(proposal, String.valueOf(ex.getMessage()), ex);
		}
	}

	private VersionChange change(ProcessDefinition from, ProcessDefinition to) {
		return new VersionChange(from.getId(), this.repository.getBpmnModelInstance(from.getId()), to.getId(),
				this.repository.getBpmnModelInstance(to.getId()))
			.tried(this.runtime);
	}

	private String hash(ProcessDefinition definition) {
		return file(definition).sha256();
	}

	private ModelFile file(ProcessDefinition definition) {
		return file(definition.getDeploymentId(), definition.getResourceName());
	}

	/** All that was deployed together. */
	private List<ModelFile> files(ProcessDefinition definition) {
		return this.repository.getDeploymentResourceNames(definition.getDeploymentId())
			.stream()
			.map((name) -> file(definition.getDeploymentId(), name))
			.toList();
	}

	private ModelFile file(String deployment, String name) {
		try (InputStream content = this.repository.getResourceAsStream(deployment, name)) {
			return new ModelFile(name, content.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessDefinition latest(String flow) {
		return Objects.requireNonNull(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.latestVersion()
			.singleResult(), flow);
	}

	private ProcessDefinition version(String flow, int version) {
		return Objects.requireNonNull(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(flow)
			.processDefinitionVersion(version)
			.singleResult(), flow);
	}

	private record Waiting(int version, List<String> elements) {
	}

}
