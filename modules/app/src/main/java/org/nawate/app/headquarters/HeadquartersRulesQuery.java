package org.nawate.app.headquarters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/** Answers by which rules the headquarters meets and votes on a day. */
@Component
public class HeadquartersRulesQuery {

	private static final String RULES = """
			select valid_from, notice_working_days, quorum, voting, proxy_counts, proxy_votes, tie, chair_votes, recusal,
			       ground, adopted_on, by_title, by_name, position
			from headquarters_rules
			""";

	private final JdbcClient jdbc;

	HeadquartersRulesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The rules of a day; the usual ones where none are on record for it. */
	public HeadquartersRules on(LocalDate day) {
		return find(day).map(RulesRow::rules).orElseGet(HeadquartersRules::usual);
	}

	/** The rules on record for a day, with the act that gave them. */
	public Optional<RulesRow> find(LocalDate day) {
		return this.jdbc.sql(RULES + "where valid_from <= :day order by valid_from desc limit 1")
			.param("day", day)
			.query((row, number) -> read(row))
			.optional();
	}

	/** All rules on record, the latest first. */
	public List<RulesRow> all() {
		return this.jdbc.sql(RULES + "order by valid_from desc").query((row, number) -> read(row)).list();
	}

	private static RulesRow read(ResultSet row) throws SQLException {
		HeadquartersRules rules = new HeadquartersRules(row.getInt("notice_working_days"),
				QuorumRule.valueOf(row.getString("quorum")), VotingRule.valueOf(row.getString("voting")),
				row.getBoolean("proxy_counts"), row.getBoolean("proxy_votes"), TieRule.valueOf(row.getString("tie")),
				row.getBoolean("chair_votes"), RecusalRule.valueOf(row.getString("recusal")));
		return new RulesRow(row.getObject("valid_from", LocalDate.class), rules, row.getString("ground"),
				row.getObject("adopted_on", LocalDate.class), row.getString("by_title"), row.getString("by_name"),
				row.getLong("position"));
	}

}
