package org.nawate.app.headquarters;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.store.EventPositions;

/** Keeps the rules of the headquarters by the day from which they hold. */
@Component
@ProcessingGroup("headquarters")
class HeadquartersProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	HeadquartersProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(HeadquartersEvent event, EventMessage<?> message) {
		switch (event) {
			case HeadquartersEvent.RulesAdopted e -> adopt(e, this.positions.of(message));
			case HeadquartersEvent.RulesRevoked e ->
				this.jdbc.sql("delete from headquarters_rules where valid_from = ?").param(e.from()).update();
		}
	}

	/** Rules whose day has not come are replaced by others from the same day. */
	private void adopt(HeadquartersEvent.RulesAdopted e, long position) {
		HeadquartersRules rules = e.rules();
		this.jdbc.sql("delete from headquarters_rules where valid_from = ?").param(e.from()).update();
		this.jdbc.sql("""
				insert into headquarters_rules (valid_from, notice_working_days, quorum, voting, proxy_counts,
				                                proxy_votes, tie, chair_votes, recusal, ground, adopted_on, by_title,
				                                by_name, position, by_person)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(e.from(), rules.noticeWorkingDays(), rules.quorum().name(), rules.voting().name(),
					rules.proxyCounts(), rules.proxyVotes(), rules.tie().name(), rules.chairVotes(),
					rules.recusal().name(), e.ground(), e.adoptedOn(), e.by().postTitle(), e.by().personName(),
					position, e.by().person().value())
			.update();
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		NameColumns.erase(this.jdbc, e.person(), "headquarters_rules");
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate headquarters_rules").update();
	}

}
