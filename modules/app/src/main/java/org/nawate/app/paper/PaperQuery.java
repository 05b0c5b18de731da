package org.nawate.app.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which papers a case has. */
@Component
public class PaperQuery {

	private final JdbcClient jdbc;

	PaperQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All papers of a case, those of its sheet first; without those taken off. */
	public List<PaperRow> of(CaseFile file) {
		List<PaperRow> papers = new ArrayList<>();
		if (file.change() instanceof ProposedChange.Addition addition) {
			addition.sheet()
				.attachments()
				.forEach((paper) -> papers.add(new PaperRow(0, paper.fileName(), paper.mediaType(), paper.size(),
						paper.sha256(), null, null, null, null, null)));
		}
		papers.addAll(this.jdbc.sql("""
				select number, file_name, media_type, size, sha256, comment, duty, person_name, post_title, attached_on
				from case_paper where proposal_id = :proposal and not is_removed order by number""")
			.param("proposal", file.proposalId())
			.query(PaperRow.class)
			.list());
		return papers;
	}

	/** The papers that belong to the case itself. */
	public List<PaperRow> ofCase(CaseFile file) {
		return of(file).stream().filter(PaperRow::isOfCase).toList();
	}

	/** The paper with that content, wherever in the case it is attached. */
	public Optional<PaperRow> find(CaseFile file, String sha256) {
		return of(file).stream().filter((paper) -> paper.sha256().equals(sha256)).findFirst();
	}

}
