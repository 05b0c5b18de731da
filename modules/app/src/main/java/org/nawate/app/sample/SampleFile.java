package org.nawate.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.nawate.app.history.FactRow;
import org.nawate.app.look.Words;
import org.nawate.app.question.Asked;
import org.nawate.app.question.FactTable;
import org.nawate.app.question.QuestionWords;
import org.nawate.app.register.CsvTable;

import org.springframework.stereotype.Component;

/**
 * A sample for a file. Each row of the table tells what it was drawn by, so that it stays
 * with the facts wherever they are copied; the account says the rule besides.
 */
@Component
class SampleFile {

	private static final List<String> HEADS = List.of("sample.order", "sample.csv.id", "sample.seed",
			"sample.csv.question", "sample.upTo", "sample.population", "sample.size", "sample.csv.rule");

	private final FactTable facts;

	private final QuestionWords questions;

	private final Words words;

	SampleFile(FactTable facts, QuestionWords questions, Words words) {
		this.facts = facts;
		this.questions = questions;
		this.words = words;
	}

	/** The facts in the order in which they were drawn. */
	CsvTable table(SampleRow sample, List<FactRow> rows) {
		List<String> head = new ArrayList<>(this.facts.head());
		HEADS.forEach((key) -> head.add(this.words.of(key)));
		CsvTable table = new CsvTable(head);
		int order = 0;
		for (FactRow row : rows) {
			List<String> cells = new ArrayList<>(this.facts.cells(row));
			cells.addAll(List.of(String.valueOf(++order), sample.id(), sample.seed(), sample.question(),
					String.valueOf(sample.position()), String.valueOf(sample.population()),
					String.valueOf(sample.size()), String.valueOf(sample.rule())));
			table.row(cells);
		}
		return table;
	}

	/** What it was drawn by, in the reader's words, a line each. */
	String account(SampleRow sample) {
		List<String> lines = new ArrayList<>(List.of(line("sample.csv.id", sample.id()),
				line("sample.seed", sample.seed()), line("sample.csv.question", sample.question())));
		this.questions.of(Asked.of(sample.question()).question())
			.forEach((what, said) -> lines.add(this.words.of("question.said", what, said)));
		lines.add(line("sample.upTo", String.valueOf(sample.position())));
		lines.add(line("sample.population", String.valueOf(sample.population())));
		lines.add(line("sample.size", String.valueOf(sample.size())));
		lines.add(line("sample.csv.rule", String.valueOf(sample.rule())));
		lines.add(this.words.of("sample.rule." + sample.rule()));
		lines.add(line("sample.numbers",
				sample.positions().stream().map(String::valueOf).collect(Collectors.joining(" "))));
		return String.join("\r\n", lines) + "\r\n";
	}

	private String line(String key, String said) {
		return this.words.of("question.said", this.words.of(key), said);
	}

}
