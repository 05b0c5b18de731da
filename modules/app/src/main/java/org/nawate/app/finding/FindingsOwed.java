package org.nawate.app.finding;

import java.util.List;

import org.nawate.app.history.FactNotes;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;

import org.springframework.stereotype.Component;

/** Shows findings elsewhere: on the inbox of who owes, and on the page of each fact. */
@Component("findingsOwed")
public class FindingsOwed implements FactNotes {

	private final FindingQuery findings;

	private final SectionAnswer sections;

	private final Words words;

	FindingsOwed(FindingQuery findings, SectionAnswer sections, Words words) {
		this.findings = findings;
		this.sections = sections;
		this.words = words;
	}

	/** What the sections owe of which this person is the chief, in the posts acted in. */
	public List<FindingRow> of(Acting acting) {
		List<String> units = this.sections.own(acting);
		return units.isEmpty() ? List.of() : this.findings.owedBy(units, true);
	}

	/** How many of them there are. */
	public int count(Acting acting) {
		List<String> units = this.sections.own(acting);
		return units.isEmpty() ? 0 : this.findings.countOwed(units);
	}

	/** What other sections owe whose chief this person may stand in for. */
	public List<FindingRow> inPlace(Acting acting) {
		List<String> owing = this.findings.unitsOwing();
		List<String> units = owing.isEmpty() ? List.of() : this.sections.inPlace(owing, acting);
		return units.isEmpty() ? List.of() : this.findings.owedBy(units, false);
	}

	@Override
	public List<Note> about(long position) {
		return this.findings.ofFact(position)
			.stream()
			.map((row) -> new Note("/audit/findings/" + row.findingId(),
					this.words.of("finding.note", row.number(), this.words.of("finding.grade." + row.grade()),
							row.title(), this.words.of("state.finding." + row.state()))))
			.toList();
	}

}
