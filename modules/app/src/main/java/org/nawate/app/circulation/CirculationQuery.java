package org.nawate.app.circulation;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.CirculationId;

/** Answers which circulations there are, who answered what, and what it comes to. */
@Component
public class CirculationQuery {

	private final JdbcClient jdbc;

	private final CirculationReading reading;

	CirculationQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.reading = new CirculationReading(jdbc, json);
	}

	/** All circulations: the open ones by deadline, then the others, the latest first. */
	public List<CirculationRow> list() {
		return this.jdbc.sql("""
				select c.circulation_id, c.name, c.ground, c.state, c.started_on, c.due_on,
				       count(distinct s.item) as items, count(distinct s.post_id) as members,
				       count(distinct s.post_id) - count(distinct s.post_id) filter (
				           where s.stance is null and s.recused is null) as answered
				from circulation c
				left join (circulation_seat s join circulation_item i
				           on i.circulation_id = s.circulation_id and i.item = s.item and i.taken_out is null)
				     on s.circulation_id = c.circulation_id
				group by c.circulation_id
				order by c.state <> 'OPEN', case when c.state = 'OPEN' then c.due_on end, c.position desc""")
			.query(CirculationRow.class)
			.list();
	}

	/** The circulation with all that its page shows. */
	public Optional<CirculationView> find(CirculationId circulation) {
		return this.jdbc.sql("select * from circulation where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query((row, number) -> this.reading.read(row, circulation))
			.optional();
	}

	/** How it is called. */
	public Optional<String> name(CirculationId circulation) {
		return this.jdbc.sql("select name from circulation where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query(String.class)
			.optional();
	}

	/** The posts that have a seat in it. */
	List<String> seats(CirculationId circulation) {
		return this.jdbc.sql("select distinct post_id from circulation_seat where circulation_id = :circulation")
			.param("circulation", circulation.value())
			.query(String.class)
			.list();
	}

}
