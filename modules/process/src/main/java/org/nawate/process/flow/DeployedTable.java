package org.nawate.process.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.nawate.process.model.ModelFile;

/**
 * A decision table as deployed: a case asks the version with which its flow was deployed,
 * for as long as it runs.
 */
public final class DeployedTable {

	/** So many tables of deployments, which never change, stay at hand. */
	private static final int AT_HAND = 64;

	private static final Map<String, DeployedTable> DEPLOYED = atHand();

	/** Only its listener tells which rows matched. */
	private static final ThreadLocal<DmnDecisionTableEvaluationEvent> ANSWER = new ThreadLocal<>();

	private static final DmnEngine ENGINE = engine();

	private final String id;

	private final byte[] content;

	/** What it answered: the same question has the same answer. */
	private final Map<Map<String, ?>, List<Row>> answers = atHand();

	private volatile @Nullable DmnDecision table;

	/**
	 * A table.
	 * @param id of the decision, which is the file's name without its ending
	 * @param content the file
	 */
	public DeployedTable(String id, byte[] content) {
		this.id = id;
		this.content = content.clone();
	}

	/** Forgets what was not asked for longest. */
	private static <K, V> Map<K, V> atHand() {
		return Collections.synchronizedMap(new LinkedHashMap<>(AT_HAND, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > AT_HAND;
			}

		});
	}

	private static DmnEngine engine() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.setCustomPostDecisionTableEvaluationListeners(
				new ArrayList<>(List.of((DmnDecisionTableEvaluationListener) ANSWER::set)));
		return configuration.buildEngine();
	}

	/** The table that was deployed together with a case's flow. */
	public static DeployedTable with(DelegateExecution execution, String id) {
		RepositoryService repository = execution.getProcessEngineServices().getRepositoryService();
		String deployment = repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
		String key = deployment + "/" + id;
		DeployedTable known = DEPLOYED.get(key);
		if (known == null) {
			known = read(id, repository.getResourceAsStream(deployment, id + ".dmn"));
			DEPLOYED.put(key, known);
		}
		return known;
	}

	/** A table out of a file. */
	public static DeployedTable read(String id, InputStream content) {
		try (content) {
			return new DeployedTable(id, content.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A row that answers.
	 *
	 * @param id of the rule
	 * @param outputs by name; empty cells are left out
	 */
	public record Row(String id, Map<String, String> outputs) {

		/** The output of a name; empty if the cell is. */
		public String output(String name) {
			return this.outputs.getOrDefault(name, "");
		}

	}

	/** The file. */
	public byte[] content() {
		return this.content.clone();
	}

	/** SHA-256 of the file, hexadecimal. */
	public String hash() {
		return new ModelFile(this.id + ".dmn", this.content).sha256();
	}

	/** The rows that answer, in order. */
	public List<Row> answer(Map<String, ? extends @Nullable Object> inputs) {
		Map<String, ? extends @Nullable Object> question = new HashMap<>(inputs);
		List<Row> known = this.answers.get(question);
		if (known == null) {
			known = ask(question);
			this.answers.put(question, known);
		}
		return known;
	}

	private List<Row> ask(Map<String, ? extends @Nullable Object> question) {
		try {
			ENGINE.evaluateDecisionTable(table(), Variables.fromMap(new HashMap<>(question)));
			return Objects.requireNonNull(ANSWER.get(), "The table was evaluated")
				.getMatchingRules()
				.stream()
				.map(DeployedTable::row)
				.toList();
		}
		finally {
			ANSWER.remove();
		}
	}

	/** To read a table takes many times as long as to ask it. */
	private DmnDecision table() {
		DmnDecision read = this.table;
		if (read == null) {
			read = ENGINE.parseDecision(this.id, new ByteArrayInputStream(this.content));
			this.table = read;
		}
		return read;
	}

	private static Row row(DmnEvaluatedDecisionRule rule) {
		Map<String, String> outputs = new HashMap<>();
		rule.getOutputEntries().values().forEach((output) -> {
			Object value = output.getValue().getValue();
			if (value != null) {
				outputs.put(output.getOutputName(), value.toString());
			}
		});
		return new Row(rule.getId(), Map.copyOf(outputs));
	}

}
