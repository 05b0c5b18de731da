package org.nawate.app.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PersonId;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables of the cases; values for JSON columns are written as such. */
@Component
class CaseTables implements CaseBook {

	private static final Set<String> JSON = Set.of("drafter", "change", "screening", "classification", "resolution",
			"authority", "sole_decision", "effect_refused", "actor", "points");

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CaseTables(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public void insert(String table, Map<String, @Nullable Object> columns) {
		String names = String.join(", ", columns.keySet());
		String places = columns.keySet().stream().map(CaseTables::place).collect(Collectors.joining(", "));
		bind(this.jdbc.sql("insert into %s (%s) values (%s) on conflict do nothing".formatted(table, names, places)),
				columns)
			.update();
	}

	@Override
	public void update(ProposalId proposal, Map<String, @Nullable Object> columns) {
		String sets = columns.keySet()
			.stream()
			.map((column) -> column + " = " + place(column))
			.collect(Collectors.joining(", "));
		bind(this.jdbc.sql("update case_file set " + sets + " where proposal_id = :proposal"), columns)
			.param("proposal", proposal.value())
			.update();
	}

	@Override
	public void closeStep(StepId step) {
		this.jdbc.sql("update case_step set is_open = false where step_id = :step")
			.param("step", step.value())
			.update();
	}

	@Override
	public void closeSteps(ProposalId proposal) {
		this.jdbc.sql("update case_step set is_open = false where proposal_id = :proposal and is_open")
			.param("proposal", proposal.value())
			.update();
	}

	@Override
	public void reassign(ProposalEvent.StepReassigned e) {
		this.jdbc.sql("update case_step set post_id = ?, post_title = ? where step_id = ?")
			.params(e.post().value(), e.postTitle(), e.step().value())
			.update();
	}

	@Override
	public List<CasePath> paths(ProposalId proposal) {
		return this.jdbc.sql("select * from case_path where proposal_id = :proposal order by position")
			.param("proposal", proposal.value())
			.query((row, number) -> CaseReading.path(row))
			.list();
	}

	@Override
	public void handOver(ProposalEvent.HandedOver e) {
		this.jdbc.sql("""
				update case_file set section = ?,
				    drafter = drafter || jsonb_build_object('post', cast(? as text), 'postTitle', cast(? as text))
				where proposal_id = ?""")
			.params(e.section(), e.post().value(), e.postTitle(), e.proposal().value())
			.update();
	}

	void eraseName(PersonId person) {
		NameColumns.erase(this.jdbc, person, "case_file", "case_opinion");
	}

	void truncate() {
		this.jdbc.sql("truncate case_file, case_step, case_opinion, case_path").update();
	}

	private static String place(String column) {
		return JSON.contains(column) ? "cast(:" + column + " as jsonb)" : ":" + column;
	}

	private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Map<String, @Nullable Object> columns) {
		columns.forEach((column, value) -> statement.param(column, JSON.contains(column) ? json(value) : value));
		return statement;
	}

	private @Nullable String json(@Nullable Object value) {
		try {
			return (value != null) ? this.json.writeValueAsString(value) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
