package org.nawate.process.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;

/**
 * What a decision table answers, without the engine and without a trace: for looking at
 * what a changed one would have said.
 */
public final class TableAnswers {

	private final TableRule rule;

	private final List<TableProof.Row> rows;

	private TableAnswers(TableRule rule, List<TableProof.Row> rows) {
		this.rule = rule;
		this.rows = rows;
	}

	/**
	 * A table that breaks no rule.
	 * @throws IllegalArgumentException if it cannot be read or the product does not ask
	 * it
	 */
	public static TableAnswers of(ModelFile file) {
		TableRule rule = TableRule.of(file.id())
			.orElseThrow(() -> new IllegalArgumentException("no table of the product: " + file));
		return new TableAnswers(rule, TableProof.rows(file, rule,
				ModelXml.all(ModelXml.read(file), ModelXml.DMN, "decisionTable").getFirst()));
	}

	/** The faults of a table by itself; nothing if it may be asked. */
	public static List<FlowFault> verify(ModelFile file) {
		return TableVerification.verify(file);
	}

	/**
	 * The row that answers.
	 * @param question the value of each input by name; null for what is not known
	 */
	public Optional<Answer> ask(Map<String, @Nullable Object> question) {
		return this.rows.stream()
			.filter((row) -> row.fits(this.rule, question))
			.findFirst()
			.map((row) -> new Answer(row.id(), row.outputs()));
	}

	/** All rows that answer, in order. */
	public List<Answer> askAll(Map<String, @Nullable Object> question) {
		return this.rows.stream()
			.filter((row) -> row.fits(this.rule, question))
			.map((row) -> new Answer(row.id(), row.outputs()))
			.toList();
	}

	/**
	 * An answer.
	 *
	 * @param row the id of the row
	 * @param outputs by name
	 */
	public record Answer(String row, Map<String, String> outputs) {
	}

}
