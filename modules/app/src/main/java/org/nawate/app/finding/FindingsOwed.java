package org.nawate.app.finding;

import java.util.List;
import java.util.Objects;

import org.nawate.app.history.FactNotes;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.security.Acting;
import org.nawate.domain.organisation.PostKind;

import org.springframework.stereotype.Component;

/** Shows findings elsewhere: on the inbox of who owes, and on the page of each fact. */
@Component("findingsOwed")
public class FindingsOwed implements FactNotes {

	private final FindingQuery findings;

	private final Words words;

	FindingsOwed(FindingQuery findings, Words words) {
		this.findings = findings;
		this.words = words;
	}

	/** What the sections owe of which this person is the chief, in the posts acted in. */
	public List<FindingRow> of(Acting acting) {
		HeldPost post = acting.post();
		List<HeldPost> posts = (acting.chosen() && post != null) ? List.of(post) : acting.posts();
		List<String> units = posts.stream()
			.filter((held) -> held.kind() == PostKind.SECTION_CHIEF)
			.map(HeldPost::unitId)
			.filter(Objects::nonNull)
			.toList();
		return units.isEmpty() ? List.of() : this.findings.owedBy(units);
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
