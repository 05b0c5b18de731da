package org.nawate.app.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.domain.act.ProposalId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what people wrote on a case, and who is concerned by it. */
@Component
public class CommentQuery {

	private final JdbcClient jdbc;

	CommentQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All comments on a case, oldest first. */
	public List<CommentRow> of(ProposalId proposal) {
		return this.jdbc.sql("select * from case_comment where proposal_id = :proposal order by number")
			.param("proposal", proposal.value())
			.query((row, number) -> read(row))
			.list();
	}

	/** The posts to which the case ever came, that owe it something, or wrote on it. */
	public Set<String> concerned(ProposalId proposal) {
		return this.jdbc.sql("""
				select post_id from case_step where proposal_id = :proposal
				union select post_id from duty where proposal_id = :proposal
				union select post_id from case_comment where proposal_id = :proposal""")
			.param("proposal", proposal.value())
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableSet());
	}

	private static CommentRow read(ResultSet row) throws SQLException {
		return new CommentRow(row.getString("proposal_id"), row.getInt("number"), row.getString("text"),
				strings(row, "to_titles"), strings(row, "to_posts"), row.getString("person_id"),
				row.getString("person_name"), row.getString("post_id"), row.getString("post_title"),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getLong("position"));
	}

	private static List<String> strings(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
