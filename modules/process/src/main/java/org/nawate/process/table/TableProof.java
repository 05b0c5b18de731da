package org.nawate.process.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

/**
 * Asks a decision table every question that it can be asked: of numbers, those beside
 * each bound that a cell names, between which no answer can change.
 */
final class TableProof {

	private static final int MOST_FAULTS = 20;

	private static final Object UNKNOWN = new Object();

	private final ModelFile file;

	private final TableRule rule;

	private final List<FlowFault> faults = new ArrayList<>();

	private final Set<String> answers = new TreeSet<>();

	private TableProof(ModelFile file, TableRule rule) {
		this.file = file;
		this.rule = rule;
	}

	/** All faults of a table that keeps to the lexicon. */
	static List<FlowFault> check(ModelFile file, TableRule rule, Element table) {
		TableProof proof = new TableProof(file, rule);
		proof.check(table);
		return proof.faults;
	}

	/** What the first output may be for questions with the given first input. */
	static Set<String> answers(TableRule rule, Element table, Set<String> first) {
		TableProof proof = new TableProof(new ModelFile("", new byte[0]), rule);
		List<Row> rows = proof.rows(table);
		proof.ask(rows, (question, fitting) -> {
			if (first.contains(String.valueOf(question.get(rule.inputs().getFirst().name())))) {
				fitting.forEach((row) -> proof.answers
					.add(String.valueOf(row.outputs().get(rule.outputs().getFirst().name()))));
			}
		});
		return proof.answers;
	}

	/** The rows as they can be asked; a cell that cannot be read fits nothing. */
	static List<Row> rows(ModelFile file, TableRule rule, Element table) {
		return new TableProof(file, rule).rows(table);
	}

	private void check(Element table) {
		boolean inputs = columns(ModelXml.children(table, ModelXml.DMN, "input"), this.rule.inputs(), true);
		boolean outputs = columns(ModelXml.children(table, ModelXml.DMN, "output"), this.rule.outputs(), false);
		if (!inputs || !outputs) {
			return;
		}
		List<Row> rows = rows(table);
		if (!this.faults.isEmpty()) {
			return;
		}
		ask(rows, this::judge);
	}

	private void judge(Map<String, @Nullable Object> question, List<Row> fitting) {
		if (this.faults.size() >= MOST_FAULTS) {
			return;
		}
		if (fitting.size() > 1 && this.rule.hitPolicy().equals(TableRule.UNIQUE)) {
			once(FlowFault.of(FlowRule.ROWS_OVERLAP, this.file.name(), fitting.get(1).id(), fitting.get(0).id(),
					fitting.get(1).id(), told(question)));
		}
		if (fitting.isEmpty() && this.rule.mustAnswer(question)) {
			once(FlowFault.of(FlowRule.ROW_MISSING, this.file.name(), this.file.id(), told(question)));
		}
		for (Row row : fitting) {
			this.rule.breach(this.file.name(), row.id(), question, row.outputs()).ifPresent(this::once);
		}
	}

	private void once(FlowFault fault) {
		boolean pair = fault.rule() == FlowRule.ROWS_OVERLAP;
		if (this.faults.stream()
			.noneMatch((other) -> other.equals(fault) || (pair && other.rule() == fault.rule()
					&& other.details().subList(0, 2).equals(fault.details().subList(0, 2))))) {
			this.faults.add(fault);
		}
	}

	private boolean columns(List<Element> found, List<TableColumn> wanted, boolean input) {
		boolean right = found.size() == wanted.size();
		for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
			TableColumn column = (i < wanted.size()) ? wanted.get(i) : null;
			Element element = (i < found.size()) ? found.get(i) : null;
			boolean same = column != null && element != null && fits(element, column, input);
			if (!same) {
				this.faults.add(FlowFault.of(FlowRule.COLUMN_WRONG, this.file.name(),
						(element != null) ? element.getAttribute("id") : this.file.id(),
						(column != null) ? column.name() : "-"));
				right = false;
			}
		}
		return right;
	}

	private static boolean fits(Element element, TableColumn column, boolean input) {
		if (!input) {
			return element.getAttribute("name").equals(column.name())
					&& element.getAttribute("typeRef").equals(column.type().dmn());
		}
		List<Element> asked = ModelXml.children(element, ModelXml.DMN, "inputExpression");
		return asked.size() == 1 && ModelXml.text(asked.getFirst(), ModelXml.DMN, "text").equals(column.name())
				&& asked.getFirst().getAttribute("typeRef").equals(column.type().dmn());
	}

	private List<Row> rows(Element table) {
		List<Row> rows = new ArrayList<>();
		for (Element element : ModelXml.children(table, ModelXml.DMN, "rule")) {
			List<TableCell> cells = new ArrayList<>();
			List<Element> inputs = ModelXml.children(element, ModelXml.DMN, "inputEntry");
			for (int i = 0; i < this.rule.inputs().size(); i++) {
				String text = (i < inputs.size()) ? ModelXml.text(inputs.get(i), ModelXml.DMN, "text") : "?";
				Optional<TableCell> cell = TableCell.read(text, this.rule.inputs().get(i).type());
				if (cell.isEmpty()) {
					refuse(element, FlowRule.CELL_UNREADABLE, text);
				}
				cells.add(cell.orElse(new TableCell((value) -> false, Set.of())));
			}
			rows.add(new Row(element.getAttribute("id"), cells, outputs(element)));
		}
		return rows;
	}

	private Map<String, String> outputs(Element row) {
		Map<String, String> outputs = new LinkedHashMap<>();
		List<Element> entries = ModelXml.children(row, ModelXml.DMN, "outputEntry");
		for (int i = 0; i < this.rule.outputs().size(); i++) {
			TableColumn column = this.rule.outputs().get(i);
			String text = (i < entries.size()) ? ModelXml.text(entries.get(i), ModelXml.DMN, "text") : "?";
			boolean literal = text.isEmpty() || text.matches("\"[^\"\\\\]*\"");
			String value = (text.length() >= 2) ? text.substring(1, text.length() - 1) : "";
			if (!literal) {
				refuse(row, FlowRule.CELL_UNREADABLE, text);
			}
			else if (!column.values().isEmpty() && !column.values().contains(value)) {
				refuse(row, FlowRule.OUTPUT_UNKNOWN, "\"" + value + "\"", String.join(", ", column.values()));
			}
			outputs.put(column.name(), value);
		}
		return outputs;
	}

	private void refuse(Element row, FlowRule rule, Object... details) {
		this.faults.add(FlowFault.of(rule, this.file.name(), row.getAttribute("id"), details));
	}

	private void ask(List<Row> rows, Judge judge) {
		List<Map<String, @Nullable Object>> questions = List.of(new HashMap<>());
		for (int i = 0; i < this.rule.inputs().size(); i++) {
			TableColumn column = this.rule.inputs().get(i);
			List<Map<String, @Nullable Object>> more = new ArrayList<>();
			for (Map<String, @Nullable Object> question : questions) {
				for (Object value : values(column, i, rows)) {
					Map<String, @Nullable Object> longer = new LinkedHashMap<>(question);
					longer.put(column.name(), (value == UNKNOWN) ? null : value);
					more.add(longer);
				}
			}
			questions = more;
		}
		for (Map<String, @Nullable Object> question : questions) {
			judge.judge(question, rows.stream().filter((row) -> row.fits(this.rule, question)).toList());
		}
	}

	private static List<Object> values(TableColumn column, int index, List<Row> rows) {
		List<Object> values = new ArrayList<>();
		switch (column.type()) {
			case TEXT -> values.addAll(column.values());
			case TRUTH -> values.addAll(List.of(true, false));
			case NUMBER -> {
				Set<Integer> numbers = new TreeSet<>(List.of(0, 1, 2, 3));
				rows.forEach((row) -> row.cells().get(index).bounds().forEach((bound) -> {
					numbers.add(Math.max(0, bound - 1));
					numbers.add(bound);
					numbers.add(bound + 1);
				}));
				values.addAll(numbers);
			}
		}
		if (column.maybeUnknown()) {
			values.add(UNKNOWN);
		}
		return values;
	}

	private static String told(Map<String, @Nullable Object> question) {
		List<String> words = new ArrayList<>();
		question.forEach((name, value) -> words.add(name + "=" + ((value != null) ? value : "?")));
		return String.join(", ", words);
	}

	private interface Judge {

		void judge(Map<String, @Nullable Object> question, List<Row> fitting);

	}

	record Row(String id, List<TableCell> cells, Map<String, String> outputs) {

		boolean fits(TableRule rule, Map<String, @Nullable Object> question) {
			for (int i = 0; i < this.cells.size(); i++) {
				if (!this.cells.get(i).fits().test(question.get(rule.inputs().get(i).name()))) {
					return false;
				}
			}
			return true;
		}

	}

}
