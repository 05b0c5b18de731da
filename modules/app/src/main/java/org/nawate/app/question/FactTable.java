package org.nawate.app.question;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.look.Words;
import org.nawate.app.register.CsvTable;

import org.springframework.stereotype.Component;

/** Facts as rows of a table for a file. */
@Component
public class FactTable {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final List<String> HEADS = List.of("history.position", "history.recordedAt", "question.kind",
			"history.what", "question.csv.post", "question.csv.person", "question.clock.ACTED", "history.draftedOn",
			"frame.fact.decidedOn", "frame.fact.effectiveOn", "question.csv.project", "question.csv.case",
			"history.name", "history.eventId");

	private final FactWords facts;

	private final KindWords kinds;

	private final Words words;

	FactTable(FactWords facts, KindWords kinds, Words words) {
		this.facts = facts;
		this.kinds = kinds;
		this.words = words;
	}

	/** The facts in their order, in the reader's language; days in ISO 8601. */
	public CsvTable of(List<FactRow> rows) {
		CsvTable table = new CsvTable(head());
		rows.forEach((row) -> table.row(cells(row)));
		return table;
	}

	/** What stands above the cells. */
	public List<String> head() {
		return HEADS.stream().map(this.words::of).toList();
	}

	/** A fact's row. */
	public List<String> cells(FactRow row) {
		List<String> cells = new ArrayList<>();
		cells.add(String.valueOf(row.position()));
		cells.add(row.recordedAt().atZone(JAPAN).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS).toString());
		cells.add(this.kinds.of(row.name()));
		cells.add(this.facts.what(row));
		cells.add(text(row.postTitle()));
		cells.add(text(row.personName()));
		for (LocalDate day : new LocalDate[] { row.actedOn(), row.draftedOn(), row.decidedOn(), row.effectiveOn() }) {
			cells.add(text(day));
		}
		cells.add(text(row.projectId()));
		cells.add(text(row.proposalId()));
		cells.add(row.name());
		cells.add(row.eventId());
		return cells;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
