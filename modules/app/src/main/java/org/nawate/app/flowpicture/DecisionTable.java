package org.nawate.app.flowpicture;

import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A DMN decision table as people read it.
 *
 * @param id of the decision
 * @param name of the decision
 * @param inputs headings of the inputs
 * @param outputs headings of the outputs
 * @param rules its rows
 * @param firedRule id of the rule that was applied, null when none was
 */
public record DecisionTable(String id, String name, List<String> inputs, List<String> outputs, List<Rule> rules,
		@Nullable String firedRule) {

	private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

	public DecisionTable {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		rules = List.copyOf(rules);
	}

	/**
	 * Reads the first decision table of a model.
	 * @param xml DMN 1.3
	 * @return the table, no rule applied
	 * @throws IllegalArgumentException if it cannot be read or has no table
	 */
	public static DecisionTable read(InputStream xml) {
		Document document = SafeXml.read(xml);
		List<Element> tables = SafeXml.all(document, DMN, "decisionTable");
		if (tables.isEmpty() || !(tables.getFirst().getParentNode() instanceof Element decision)) {
			throw new IllegalArgumentException("the model has no decision table");
		}
		Element table = tables.getFirst();
		return new DecisionTable(decision.getAttribute("id"), decision.getAttribute("name"),
				SafeXml.children(table, "input").stream().map(DecisionTable::heading).toList(),
				SafeXml.children(table, "output").stream().map(DecisionTable::heading).toList(),
				SafeXml.children(table, "rule").stream().map(DecisionTable::rule).toList(), null);
	}

	/**
	 * The same table with the rule that was applied.
	 * @param rule its id, null for none
	 * @return the table to show in a case
	 */
	public DecisionTable fired(@Nullable String rule) {
		return new DecisionTable(this.id, this.name, this.inputs, this.outputs, this.rules, rule);
	}

	private static String heading(Element clause) {
		return clause.hasAttribute("label") ? clause.getAttribute("label") : clause.getAttribute("name");
	}

	private static Rule rule(Element rule) {
		return new Rule(rule.getAttribute("id"), cells(rule, "inputEntry"), cells(rule, "outputEntry"),
				SafeXml.text(rule, "description"));
	}

	private static List<String> cells(Element rule, String name) {
		return SafeXml.children(rule, name).stream().map((entry) -> bare(SafeXml.text(entry, "text"))).toList();
	}

	/** A single quoted string is read without its quotes. */
	private static String bare(String text) {
		return text.matches("\"[^\"]*\"") ? text.substring(1, text.length() - 1) : text;
	}

	/**
	 * A row.
	 *
	 * @param id of the rule
	 * @param inputs a condition for each input; empty: any value
	 * @param outputs a value for each output
	 * @param annotation the reason in words, empty for none
	 */
	public record Rule(String id, List<String> inputs, List<String> outputs, String annotation) {

		public Rule {
			inputs = List.copyOf(inputs);
			outputs = List.copyOf(outputs);
		}

	}

}
