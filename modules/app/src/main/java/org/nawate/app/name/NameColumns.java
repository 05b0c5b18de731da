package org.nawate.app.name;

import java.util.List;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every place outside the events where a person's name is kept, with what tells whose it
 * is. A name that is erased is erased in all of them.
 * <p>
 * What people typed, and minutes, are documents: a name in them stays.
 */
public final class NameColumns {

	/** All of them. A read model that keeps names is named here. */
	public static final List<Column> ALL = List.of(text("fact", "person_name", "person_id"), json("fact", "payload"),
			text("organisation_holding", "person_name", "person_id"), json("organisation_reorganisation", "changes"),
			text("erasure", "by_name", "by_person"), text("erasure", "ended_name", "ended_person"),
			text("staff_absence", "person_name", "person_id"), text("staff_absence", "by_name", "by_person"),
			text("staff_delegation", "person_name", "person_id"), text("staff_delegation", "by_name", "by_person"),
			json("case_file", "drafter"), json("case_file", "sole_decision"),
			text("case_file", "last_person_name", "last_person_id"), json("case_opinion", "actor"),
			text("case_comment", "person_name", "person_id"), text("case_paper", "person_name", "person_id"),
			json("consultation", "wished_by"), json("consultation", "actor"), json("consultation_wish", "actor"),
			text("duty", "from_person", "from_person_id"), text("duty", "done_person", "done_person_id"),
			json("meeting", "seats"), text("meeting_papers", "by_name", "by_person"),
			text("minutes_version", "by_name", "by_person"), text("minutes_confirmation", "person_name", "person_id"),
			json("circulation", "seats"), text("circulation_seat", "person_name", "person_id"),
			json("circulation_question", "asker"), json("circulation_question", "answerer"),
			text("headquarters_rules", "by_name", "by_person"), text("flow_adoption", "by_name", "by_person"),
			text("calendar_source", "by_name", "by_person"), text("log_check", "person_name", "person_id"),
			text("audit_bundle", "person_name", "person_id"), text("projection_rebuild", "person_name", "person_id"));

	private NameColumns() {
	}

	/**
	 * A column with names.
	 *
	 * @param whose the column beside it with the person's id; empty where the column is
	 * JSON that names the person itself
	 */
	public record Column(String table, String name, String whose) {

		int erase(JdbcClient jdbc, PersonId person) {
			String sql = this.whose.isEmpty() ? """
					update %1$s set %2$s = name_erased(%2$s, :person, :word)
					where strpos(%2$s::text, to_jsonb(cast(:person as text))::text) > 0
					  and name_erased(%2$s, :person, :word) <> %2$s""".formatted(this.table, this.name)
					: "update %1$s set %2$s = :word where %3$s = :person and %2$s <> :word".formatted(this.table,
							this.name, this.whose);
			return jdbc.sql(sql).param("person", person.value()).param("word", PersonalName.ERASED).update();
		}

	}

	/** Erases a name everywhere. */
	public static void eraseAll(JdbcClient jdbc, PersonId person) {
		ALL.forEach((column) -> column.erase(jdbc, person));
	}

	/**
	 * Erases a name in the tables of one read model, which may have kept it after
	 * {@link #eraseAll}: of an event that it had read before.
	 */
	public static void erase(JdbcClient jdbc, PersonId person, String... tables) {
		List<String> some = List.of(tables);
		ALL.stream().filter((column) -> some.contains(column.table())).forEach((column) -> column.erase(jdbc, person));
	}

	private static Column text(String table, String name, String whose) {
		return new Column(table, name, whose);
	}

	private static Column json(String table, String name) {
		return new Column(table, name, "");
	}

}
