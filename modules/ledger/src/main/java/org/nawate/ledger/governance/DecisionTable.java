package org.nawate.ledger.governance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A decision table (OMG DMN 1.3) as a file holds it, read so far as to hold a fact
 * against it: which row it names, what that row answers, and whether the row takes what
 * was asked. Cells that are more than a list of words, a comparison or yes and no are
 * taken to fit.
 */
final class DecisionTable {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d{1,9})");

	private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

	private final String id;

	private final List<String> inputs = new ArrayList<>();

	private final List<String> outputs = new ArrayList<>();

	private final Map<String, Row> rows = new LinkedHashMap<>();

	private record Row(List<String> asked, List<String> answered) {
	}

	private DecisionTable(String id) {
		this.id = id;
	}

	/** Reads the file; {@code null} if it holds no table. */
	static @Nullable DecisionTable of(byte[] file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setNamespaceAware(true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Document document = builder.parse(new ByteArrayInputStream(file));
			for (Element decision : named("decision", document.getDocumentElement())) {
				for (Element table : named("decisionTable", decision)) {
					return read(decision.getAttribute("id"), table);
				}
			}
			return null;
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			return null;
		}
	}

	private static DecisionTable read(String id, Element table) {
		DecisionTable read = new DecisionTable(id);
		for (Element input : named("input", table)) {
			read.inputs.add(text(named("inputExpression", input)));
		}
		named("output", table).forEach((output) -> read.outputs.add(output.getAttribute("name")));
		for (Element rule : named("rule", table)) {
			read.rows.put(rule.getAttribute("id"), new Row(cells("inputEntry", rule), cells("outputEntry", rule)));
		}
		return read;
	}

	private static List<String> cells(String name, Element rule) {
		return named(name, rule).stream().map((cell) -> text(List.of(cell))).toList();
	}

	private static String text(List<Element> elements) {
		StringBuilder text = new StringBuilder();
		elements.forEach((element) -> named("text", element).forEach((t) -> text.append(t.getTextContent())));
		return text.toString().strip();
	}

	private static List<Element> named(String name, Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && name.equals(element.getLocalName())) {
				children.add(element);
			}
		}
		return children;
	}

	String id() {
		return this.id;
	}

	boolean hasRow(String row) {
		return this.rows.containsKey(row);
	}

	/** Whether the row answers with that word in that column. */
	boolean answers(String row, String column, String word) {
		Row of = this.rows.get(row);
		int at = this.outputs.indexOf(column);
		return of != null && at >= 0 && at < of.answered().size() && of.answered().get(at).equals('"' + word + '"');
	}

	/** Whether the row takes what was asked, so far as its cells can be read here. */
	boolean takes(String row, Map<String, Object> asked) {
		Row of = this.rows.get(row);
		if (of == null) {
			return false;
		}
		for (int i = 0; i < this.inputs.size() && i < of.asked().size(); i++) {
			Object value = asked.get(this.inputs.get(i));
			if (value != null && !fits(of.asked().get(i), value)) {
				return false;
			}
		}
		return true;
	}

	private static boolean fits(String cell, Object value) {
		if (value instanceof String word && WORDS.matcher(cell).matches()) {
			return cell.contains('"' + word + '"');
		}
		Matcher comparison = COMPARISON.matcher(cell);
		if (value instanceof Integer number && comparison.matches()) {
			int bound = Integer.parseInt(comparison.group(2));
			return switch (comparison.group(1)) {
				case "<" -> number < bound;
				case "<=" -> number <= bound;
				case ">" -> number > bound;
				default -> number >= bound;
			};
		}
		boolean yesOrNo = cell.equals("true") || cell.equals("false");
		return !(value instanceof Boolean flag && yesOrNo) || cell.equals(String.valueOf(flag));
	}

}
