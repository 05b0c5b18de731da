package org.nawate.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is owed on cases besides their steps. */
@Component
public class DutyQuery {

	static final String OPEN_OF_POSTS = """
			where d.is_open and d.post_id = any (:posts)
			""";

	private static final String ROWS = """
			select d.*, c.number as case_number, c.kind as case_kind,
			       case_title(c.title, p.name, c.others, :others) as shown_title,
			       coalesce(u.department_name, u.name) as department
			from duty d
			join case_file c on c.proposal_id = d.proposal_id
			left join organisation_line_on(:today) u on u.unit_id = c.section
			left join lateral (select value #>> '{}' as name from register_fact
			                   where project_id = c.project_id and facet = 'name'
			                   order by effective_on desc, position desc limit 1) p on true
			""";

	private final JdbcClient jdbc;

	DutyQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The conditions of a conditional approval.
	 *
	 * @param total how many there are
	 * @param open how many of them are not met
	 */
	public record Conditions(int total, int open) {
	}

	/** What the posts still owe, the most urgent first. */
	public List<DutyRow> open(Collection<PostId> posts, LocalDate today) {
		return this.jdbc.sql(ROWS + OPEN_OF_POSTS + "order by d.due_on, d.position")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.param("today", today)
			.query((row, number) -> read(row, today))
			.list();
	}

	/** All that is still owed, the most urgent first. */
	public List<DutyRow> open(LocalDate today) {
		return this.jdbc.sql(ROWS + "where d.is_open order by d.due_on, d.position")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("today", today)
			.query((row, number) -> read(row, today))
			.list();
	}

	/** What is still owed and due until a day or was before, the longest due first. */
	public List<DutyRow> dueBy(LocalDate day) {
		return this.jdbc.sql(ROWS + "where d.is_open and d.due_on <= :day order by d.due_on, d.position")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("day", day)
			.param("today", day)
			.query((row, number) -> read(row, day))
			.list();
	}

	/** All duties of a case, done or not, in order. */
	public List<DutyRow> of(ProposalId proposal, LocalDate today) {
		return this.jdbc.sql(ROWS + "where d.proposal_id = :proposal order by d.number")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("proposal", proposal.value())
			.param("today", today)
			.query((row, number) -> read(row, today))
			.list();
	}

	/** One duty, done or not. */
	public Optional<DutyRow> find(ProposalId proposal, int number, LocalDate today) {
		return this.jdbc.sql(ROWS + "where d.proposal_id = :proposal and d.number = :number")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("proposal", proposal.value())
			.param("number", number)
			.param("today", today)
			.query((row, index) -> read(row, today))
			.optional();
	}

	/**
	 * The conditions of a case; none of one that was approved before they were duties.
	 */
	public Conditions conditions(ProposalId proposal) {
		return this.jdbc.sql("""
				select count(*) as total, count(*) filter (where is_open) as open from duty
				where proposal_id = :proposal and kind = 'FULFIL_CONDITION'""")
			.param("proposal", proposal.value())
			.query((row, number) -> new Conditions(row.getInt("total"), row.getInt("open")))
			.single();
	}

	private static DutyRow read(ResultSet row, LocalDate today) throws SQLException {
		LocalDate dueOn = row.getObject("due_on", LocalDate.class);
		boolean open = row.getBoolean("is_open");
		return new DutyRow(row.getString("proposal_id"), row.getString("case_number"),
				ProposalKind.valueOf(row.getString("case_kind")), row.getString("shown_title"), row.getInt("number"),
				DutyKind.valueOf(row.getString("kind")), row.getString("post_id"), row.getString("post_title"),
				row.getString("text"), row.getString("from_person"), row.getString("from_post"),
				row.getObject("imposed_on", LocalDate.class), dueOn, row.getString("step_id"), open,
				open && dueOn.isBefore(today), row.getString("note"), row.getString("meeting_id"),
				row.getString("done_person"), row.getString("done_post"), row.getObject("done_on", LocalDate.class),
				row.getString("department"));
	}

}
