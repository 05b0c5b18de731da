package org.nawate.process.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.ProposalId;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.verification.FlowVerification;
import org.nawate.process.model.ModelFile;
import org.nawate.process.table.TableVerification;

/** The shelf over the engine's deployments. */
@Component
class ShelvedFlows implements FlowShelf {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** Two people put files in force one after the other, on whatever node. */
	private static final String LOCK = "select pg_advisory_xact_lock(hashtext('nawate.flows'))";

	private final RepositoryService repository;

	private final CaseMigration migration;

	private final CaseLock lock;

	private final JdbcClient jdbc;

	private final ResourcePatternResolver resources;

	private final Set<String> delegates;

	private final PostDirectory posts;

	private final Clock clock;

	private final String folder;

	ShelvedFlows(RepositoryService repository, CaseMigration migration, CaseLock lock, JdbcClient jdbc,
			ResourcePatternResolver resources, Map<String, JavaDelegate> delegates, PostDirectory posts, Clock clock,
			@Value("${nawate.flows:classpath:/bpmn/}") String folder) {
		this.repository = repository;
		this.migration = migration;
		this.lock = lock;
		this.posts = posts;
		this.clock = clock;
		this.jdbc = jdbc;
		this.resources = resources;
		this.delegates = Set.copyOf(delegates.keySet());
		this.folder = folder;
	}

	@Override
	public List<ModelFile> inForce() {
		return FlowDeployment.latest(this.repository).stream().map(FlowFile::model).toList();
	}

	@Override
	public List<ModelFile> folder() {
		return FlowFile.in(this.folder, this.resources).stream().map(FlowFile::model).toList();
	}

	@Override
	public List<ModelFile> all() {
		return this.jdbc.sql("""
				select distinct on (name_, sha256(bytes_)) name_, bytes_ from act_ge_bytearray
				where deployment_id_ is not null and (name_ like '%.bpmn' or name_ like '%.dmn')
				order by name_, sha256(bytes_)""")
			.query((row, number) -> new ModelFile(row.getString("name_"), row.getBytes("bytes_")))
			.list();
	}

	@Override
	public boolean isCitys(String name) {
		return FlowDeployment.edited(this.repository).contains(name);
	}

	@Override
	public List<FlowFault> verify(Collection<ModelFile> changed) {
		List<FlowFault> faults = new ArrayList<>(FlowVerification.verify(with(changed), this.delegates));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), JAPAN);
		for (ModelFile file : changed) {
			faults.addAll(TableVerification.verifySections(file,
					(section) -> this.posts.section(section, today).isPresent()));
		}
		return faults.isEmpty() ? EngineReading.check(changed) : faults;
	}

	@Override
	public Map<String, Integer> putInForce(Collection<ModelFile> changed) {
		this.jdbc.sql(LOCK).query((row, number) -> true).list();
		List<FlowFault> faults = verify(changed);
		if (!faults.isEmpty()) {
			throw new IllegalArgumentException(faults.getFirst().file() + ": " + faults.getFirst().sentence());
		}
		Set<String> names = changed.stream().map(ModelFile::name).collect(Collectors.toSet());
		FlowDeployment.adopt(with(changed).stream().map((file) -> new FlowFile(file.name(), file.content())).toList(),
				names, this.repository);
		return names.stream()
			.collect(Collectors.toMap(Function.identity(), (name) -> versions(name).getFirst().last()));
	}

	private List<ModelFile> with(Collection<ModelFile> changed) {
		Map<String, ModelFile> files = new TreeMap<>();
		inForce().forEach((file) -> files.put(file.name(), file));
		changed.forEach((file) -> files.put(file.name(), file));
		return List.copyOf(files.values());
	}

	@Override
	public List<Version> versions(String name) {
		Map<Integer, ResourceDefinition> definitions = definitions(name);
		Map<Integer, Long> open = openByVersion(new ModelFile(name, new byte[0]));
		List<Version> versions = new ArrayList<>();
		definitions.forEach((number, definition) -> {
			String sha256 = file(name, definition).sha256();
			long cases = open.getOrDefault(number, 0L);
			Version before = versions.isEmpty() ? null : versions.getLast();
			if (before != null && before.sha256().equals(sha256)) {
				versions.set(versions.size() - 1,
						new Version(before.version(), number, sha256, before.since(), before.openCases() + cases));
			}
			else {
				versions.add(new Version(number, number, sha256,
						this.repository.createDeploymentQuery()
							.deploymentId(definition.getDeploymentId())
							.singleResult()
							.getDeploymentTime()
							.toInstant(),
						cases));
			}
		});
		return versions.reversed();
	}

	@Override
	public Optional<ModelFile> version(String name, int version) {
		return Optional.ofNullable(definitions(name).get(version)).map((definition) -> file(name, definition));
	}

	@Override
	public List<CaseMove> moves(String flow) {
		return this.migration.moves(flow, null);
	}

	@Override
	public Optional<CaseMove> hold(String flow, ProposalId proposal) {
		this.lock.take(proposal.value());
		return this.migration.moves(flow, proposal).stream().findFirst();
	}

	@Override
	public void migrate(String flow, ProposalId proposal) {
		this.migration.migrate(flow, proposal);
	}

	private Map<Integer, Long> openByVersion(ModelFile file) {
		Map<Integer, Long> open = new LinkedHashMap<>();
		this.jdbc.sql(file.isFlow() ? """
				select d.version_, count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
				where i.parent_id_ is null and d.key_ = :id group by d.version_""" : """
				select t.version_, count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
				join act_re_decision_def t on t.deployment_id_ = d.deployment_id_
				where i.parent_id_ is null and t.key_ = :id group by t.version_""")
			.param("id", file.id())
			.query((row) -> {
				open.put(row.getInt(1), row.getLong(2));
			});
		return open;
	}

	private Map<Integer, ResourceDefinition> definitions(String name) {
		ModelFile file = new ModelFile(name, new byte[0]);
		Map<Integer, ResourceDefinition> all = new TreeMap<>();
		if (file.isFlow()) {
			for (ProcessDefinition definition : this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(file.id())
				.list()) {
				all.put(definition.getVersion(), definition);
			}
		}
		else {
			for (DecisionDefinition definition : this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(file.id())
				.list()) {
				all.put(definition.getVersion(), definition);
			}
		}
		return all;
	}

	private ModelFile file(String name, ResourceDefinition definition) {
		try (InputStream content = this.repository.getResourceAsStream(definition.getDeploymentId(), name)) {
			return new ModelFile(name, content.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
