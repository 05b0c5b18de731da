package org.nawate.app.unread;

import java.time.Clock;
import java.time.ZoneOffset;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.ProposalId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which fact each person has seen each case. */
@Component
public class ReadMarks {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReadMarks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The position of the last fact the person saw; 0 for a case never looked at. */
	public long of(PersonId person, ProposalId proposal) {
		return this.jdbc.sql("select position from read_mark where person_id = :person and proposal_id = :proposal")
			.param("person", person.value())
			.param("proposal", proposal.value())
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/** The person has seen all that is on record of the case; a mark never goes back. */
	public void see(PersonId person, ProposalId proposal) {
		this.jdbc.sql("""
				insert into read_mark (person_id, proposal_id, position, seen_at)
				select :person, :proposal, coalesce(max(position), 0), :now from fact where proposal_id = :proposal
				on conflict (person_id, proposal_id) do update
				   set position = greatest(read_mark.position, excluded.position), seen_at = excluded.seen_at""")
			.param("person", person.value())
			.param("proposal", proposal.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
