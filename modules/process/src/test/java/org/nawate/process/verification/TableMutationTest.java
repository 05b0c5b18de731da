package org.nawate.process.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.table.TableAnswers;
import org.nawate.process.table.TableVerification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every decision table broken in a small way, none is accepted that the real decision
 * engine answers wrongly, twice or not at all. The counts are printed.
 */
@Execution(ExecutionMode.CONCURRENT)
class TableMutationTest {

	private static final DmnEngine ENGINE = ((DefaultDmnEngineConfiguration) DmnEngineConfiguration
		.createDefaultDmnEngineConfiguration()).feelEngineFactory(RememberedAnswers::new).buildEngine();

	private static final List<String> KINDS = List.of("addition", "kgi-revision", "abolition", "reclassification",
			"renaming", "owner-change", "merger", "split", "completion", "suspension", "resumption", "erratum");

	/**
	 * The kinds of which the table of consultation speaks, and one of which it does not.
	 */
	private static final Set<Object> ASKED = Set.of("addition", "kgi-revision", "abolition", "reclassification",
			"merger", "split", "erratum");

	private static final List<String> MOVES = List.of("first-set", "raised", "lowered", "indicator-changed", "unclear",
			"none");

	@ParameterizedTest
	@ValueSource(strings = { "business-class.dmn", "change-authority.dmn", "consultation.dmn" })
	void every_table_that_answers_wrongly_is_refused(String name) {
		ModelFile shipped = Shipped.file(name);
		assertThat(wrong(shipped)).as("as shipped").isNull();
		int[] count = new int[2];
		List<String> missed = new ArrayList<>();
		mutants(shipped, (what, mutant) -> {
			count[0]++;
			if (!TableVerification.verify(mutant).isEmpty()) {
				count[1]++;
				return;
			}
			String wrong = wrong(mutant);
			if (wrong != null) {
				missed.add(what + ": " + wrong);
			}
		});
		System.out.printf("%s: %d mutants, %d refused by the proof, %d accepted and answered rightly by the engine%n",
				name, count[0], count[1], count[0] - count[1]);
		assertThat(missed).isEmpty();
		assertThat(count[0]).isGreaterThan(50);
		assertThat(count[1]).isLessThan(count[0]);
	}

	/** What the engine answers wrongly; null for nothing. */
	private static @Nullable String wrong(ModelFile table) {
		try {
			TableAnswers read = TableAnswers.of(table);
			DmnDecision decision = ENGINE.parseDecision(table.id(), new ByteArrayInputStream(table.content()));
			for (Map<String, Object> question : questions(table)) {
				DmnDecisionTableResult answer = ENGINE.evaluateDecisionTable(decision, Variables.fromMap(question));
				String wrong = switch (table.id()) {
					case "business-class" -> wrongClass(question, answer);
					case "change-authority" -> wrongAuthority(question, answer);
					default -> wrongSections(read.askAll(question), answer);
				};
				if (wrong != null) {
					return question + " " + wrong;
				}
			}
			return null;
		}
		catch (RuntimeException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static List<Map<String, Object>> questions(ModelFile table) {
		return switch (table.id()) {
			case "business-class" -> widths();
			case "change-authority" -> changes();
			default -> gists();
		};
	}

	/**
	 * Whom to ask is the city's affair; that each is named, and as it was read, is not.
	 */
	private static @Nullable String wrongSections(List<TableAnswers.Answer> read, DmnDecisionTableResult answer) {
		List<Map<String, String>> named = new ArrayList<>();
		for (Map<String, Object> row : answer.getResultList()) {
			Map<String, String> outputs = new HashMap<>();
			row.forEach((column, text) -> outputs.put(column, String.valueOf(text)));
			if (outputs.size() != 2 || row.containsValue(null) || outputs.values().stream().anyMatch(String::isBlank)) {
				return "names nobody: " + row;
			}
			named.add(outputs);
		}
		return read.stream().map(TableAnswers.Answer::outputs).toList().equals(named) ? null
				: "asks " + named + ", and was read as " + read;
	}

	private static @Nullable String wrongClass(Map<String, Object> question, DmnDecisionTableResult answer) {
		boolean known = question.get("wideImpact") != null;
		if (answer.size() > 1 || (known && answer.isEmpty())) {
			return "has " + answer.size() + " answers";
		}
		for (Map<String, Object> row : answer.getResultList()) {
			boolean large = "L".equals(row.get("businessClass"));
			boolean grounded = List.of("1", "2").contains(String.valueOf(row.get("ground")));
			if ((!large && !"M".equals(row.get("businessClass"))) || large != grounded) {
				return row.toString();
			}
		}
		return null;
	}

	private static @Nullable String wrongAuthority(Map<String, Object> question, DmnDecisionTableResult answer) {
		boolean revision = "kgi-revision".equals(question.get("changeKind"));
		Object move = question.get("kgiMove");
		if (answer.size() > 1 || (answer.isEmpty() && revision != "none".equals(move))) {
			return "has " + answer.size() + " answers";
		}
		boolean grave = "abolition".equals(question.get("changeKind"))
				|| (revision && List.of("lowered", "indicator-changed").contains(move));
		for (Map<String, Object> row : answer.getResultList()) {
			Object authority = row.get("authority");
			if (!List.of("headquarters", "chair", "secretariat").contains(String.valueOf(authority))
					|| (grave && !"headquarters".equals(authority))) {
				return row.toString();
			}
		}
		return null;
	}

	private static List<Map<String, Object>> widths() {
		List<Map<String, Object>> questions = new ArrayList<>();
		for (int departments = 0; departments <= 12; departments++) {
			for (String wide : List.of("true", "false", "")) {
				Map<String, Object> question = new HashMap<>();
				question.put("departmentsAffected", departments);
				question.put("wideImpact", wide.isEmpty() ? null : Boolean.valueOf(wide));
				questions.add(question);
			}
		}
		return questions;
	}

	private static List<Map<String, Object>> changes() {
		List<Map<String, Object>> questions = new ArrayList<>();
		KINDS.forEach((kind) -> MOVES.forEach((move) -> questions.add(Map.of("changeKind", kind, "kgiMove", move))));
		return questions;
	}

	/** Those about which the cells of table and mutants can tell anything apart. */
	private static List<Map<String, Object>> gists() {
		List<Map<String, Object>> questions = new ArrayList<>();
		for (Map<String, Object> change : changes()) {
			boolean revision = "kgi-revision".equals(change.get("changeKind"));
			if (revision == "none".equals(change.get("kgiMove")) || !ASKED.contains(change.get("changeKind"))) {
				continue;
			}
			for (String found : List.of("L", "M", "none")) {
				for (int departments = 1; departments <= 2; departments++) {
					for (boolean budget : List.of(true, false)) {
						Map<String, Object> question = new HashMap<>(change);
						question
							.putAll(Map.of("newClass", found, "departmentsAffected", departments, "hasBudget", budget));
						questions.add(question);
					}
				}
			}
		}
		return questions;
	}

	/**
	 * The engine's own answers to cells. Hundreds of tables differ in one cell each: what
	 * a cell says to the same words is asked of the engine once.
	 */
	private static final class RememberedAnswers implements FeelEngine {

		private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

		private final Map<List<Object>, Optional<Object>> answers = new ConcurrentHashMap<>();

		@Override
		@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
		public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
			return (T) answer(List.of("value of", expression, known(variables)),
					() -> this.engine.evaluateSimpleExpression(expression, variables));
		}

		@Override
		public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
			return Boolean.TRUE.equals(answer(List.of("test by", expression, input, known(variables)),
					() -> this.engine.evaluateSimpleUnaryTests(expression, input, variables)));
		}

		private @Nullable Object answer(List<Object> question, Supplier<@Nullable Object> ask) {
			return this.answers.computeIfAbsent(question, (unknown) -> Optional.ofNullable(ask.get())).orElse(null);
		}

		private static Map<String, Object> known(VariableContext variables) {
			Map<String, Object> known = new TreeMap<>();
			for (String name : variables.keySet()) {
				Object value = variables.resolve(name).getValue();
				known.put(name, (value != null) ? value.getClass().getSimpleName() + " " + value : "null");
			}
			return known;
		}

	}

	private static void mutants(ModelFile file, BiConsumer<String, ModelFile> found) {
		Element root = ModelXml.read(file);
		List<String> cells = file.id().equals("consultation")
				? List.of("", "-", ">= 2", "true", "\"abolition\"", "\"related-sections\"") : List.of("", "-", ">= 2",
						"true", "\"abolition\"", "\"lowered\"", "\"chair\"", "\"M\"", "not(\"abolition\")");
		int inputs = ModelXml.all(root, ModelXml.DMN, "inputExpression").size();
		int rows = ModelXml.all(root, ModelXml.DMN, "rule").size();
		int texts = ModelXml.all(root, ModelXml.DMN, "text").size();
		for (int row = 0; row < rows; row++) {
			int at = row;
			mutate(file, "remove row " + at, (document) -> remove(rule(document, at)), found);
			mutate(file, "double row " + at, (document) -> {
				Element twin = (Element) rule(document, at).cloneNode(true);
				twin.setAttribute("id", "twin");
				ModelXml.all(twin, ModelXml.DMN, "*").forEach((each) -> each.removeAttribute("id"));
				rule(document, at).getParentNode().appendChild(twin);
			}, found);
			for (int other = 0; other < rows; other++) {
				int that = other;
				if (that > at) {
					mutate(file, "swap the answers of rows " + at + " and " + that, (document) -> {
						List<Element> one = ModelXml.children(rule(document, at), ModelXml.DMN, "outputEntry");
						List<Element> two = ModelXml.children(rule(document, that), ModelXml.DMN, "outputEntry");
						for (int i = 0; i < one.size(); i++) {
							String text = one.get(i).getTextContent().strip();
							write(one.get(i), two.get(i).getTextContent().strip());
							write(two.get(i), text);
						}
					}, found);
				}
			}
		}
		for (int text = 0; text < texts; text++) {
			int at = text;
			for (String cell : cells) {
				mutate(file, "text " + at + " is " + cell,
						(document) -> ModelXml.all(document.getDocumentElement(), ModelXml.DMN, "text")
							.get(at)
							.setTextContent(cell),
						found);
			}
		}
		for (String policy : List.of("FIRST", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER", "PRIORITY", "")) {
			mutate(file, "hit policy " + policy,
					(document) -> ModelXml.all(document.getDocumentElement(), ModelXml.DMN, "decisionTable")
						.getFirst()
						.setAttribute("hitPolicy", policy),
					found);
		}
		for (String type : List.of("string", "integer", "boolean", "date", "double")) {
			for (int input = 0; input < inputs; input++) {
				int at = input;
				mutate(file, "input " + at + " is a " + type,
						(document) -> ModelXml.all(document.getDocumentElement(), ModelXml.DMN, "inputExpression")
							.get(at)
							.setAttribute("typeRef", type),
						found);
			}
		}
	}

	private static void mutate(ModelFile file, String what, Consumer<Document> change,
			BiConsumer<String, ModelFile> found) {
		Document document = ModelXml.read(file).getOwnerDocument();
		change.accept(document);
		try {
			Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			transformer.transform(new DOMSource(document), new StreamResult(bytes));
			found.accept(what, new ModelFile(file.name(), bytes.toByteArray()));
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Element rule(Document document, int number) {
		return ModelXml.all(document.getDocumentElement(), ModelXml.DMN, "rule").get(number);
	}

	private static void write(Element entry, String text) {
		ModelXml.children(entry, ModelXml.DMN, "text").getFirst().setTextContent(text);
	}

	private static void remove(Element element) {
		element.getParentNode().removeChild(element);
	}

}
