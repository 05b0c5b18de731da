package org.nawate.process.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

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

	private final String id;

	private final byte[] content;

	/**
	 * A table.
	 * @param id of the decision, which is the file's name without its ending
	 * @param content the file
	 */
	public DeployedTable(String id, byte[] content) {
		this.id = id;
		this.content = content.clone();
	}

	/** The table that was deployed together with a case's flow. */
	public static DeployedTable with(DelegateExecution execution, String id) {
		RepositoryService repository = execution.getProcessEngineServices().getRepositoryService();
		String deployment = repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
		return read(id, repository.getResourceAsStream(deployment, id + ".dmn"));
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

	/**
	 * The rows that answer, in order. An engine per question: only its listener tells
	 * which rows matched, and questions are rare.
	 */
	public List<Row> answer(Map<String, ? extends @Nullable Object> inputs) {
		AtomicReference<DmnDecisionTableEvaluationEvent> answer = new AtomicReference<>();
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.setCustomPostDecisionTableEvaluationListeners(
				new ArrayList<>(List.of((DmnDecisionTableEvaluationListener) answer::set)));
		DmnEngine engine = configuration.buildEngine();
		DmnDecision table = engine.parseDecision(this.id, new ByteArrayInputStream(this.content));
		engine.evaluateDecisionTable(table, Variables.fromMap(new HashMap<>(inputs)));
		return Objects.requireNonNull(answer.get(), "The table was evaluated")
			.getMatchingRules()
			.stream()
			.map(DeployedTable::row)
			.toList();
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
