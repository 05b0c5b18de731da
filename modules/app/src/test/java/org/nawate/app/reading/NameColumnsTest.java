package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.store.ActTransaction;
import org.nawate.store.erasure.PersonKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Where read models keep names of persons, found by looking into every column. */
class NameColumnsTest {

	/** Documents and what people typed: a name in them stays. */
	private static final Set<String> DOCUMENTS = Set.of("minutes_version.text", "meeting_presence.proxy_name");

	/** Kept by what this world does not have, or by what its story does not tell. */
	private static final Set<String> ELSEWHERE = Set.of("log_check.person_name", "audit_bundle.person_name",
			"projection_rebuild.person_name", "flow_adoption.by_name", "calendar_source.by_name", "erasure.ended_name",
			"case_file.sole_decision", "consultation.wished_by", "organisation_reorganisation.changes");

	private static final ReadingWorld WORLD = new ReadingWorld();

	private static final Map<String, Set<String>> PERSONS = new TreeMap<>();

	private static Set<String> before = Set.of();

	@BeforeAll
	static void tellAndErase() {
		Story.tellAll(WORLD);
		WORLD.catchUp();
		WORLD.jdbc()
			.sql("""
					select person_id, person_name from fact where person_id <> 'system'
					union select person_id, person_name from organisation_holding""")
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.forEach((each) -> PERSONS.computeIfAbsent(each.getKey(), (id) -> new TreeSet<>()).add(each.getValue()));
		before = found();
	}

	@AfterAll
	static void close() {
		WORLD.close();
	}

	@Test
	void every_column_in_which_a_name_stands_is_in_the_list_and_is_erased() {
		assertThat(PERSONS).hasSizeGreaterThan(4);
		Set<String> listed = new TreeSet<>();
		NameColumns.ALL.forEach((column) -> listed.add(column.table() + "." + column.name()));
		assertThat(before).as("name it in NameColumns, and erase it in its projection")
			.isSubsetOf(union(listed, DOCUMENTS));
		assertThat(union(before, ELSEWHERE)).as("no column is listed in vain").containsAll(listed);

		// Each projection by itself, as if it had been behind when the name was erased.
		PERSONS.keySet()
			.forEach((person) -> WORLD.record(LocalDate.of(2026, 4, 1), Actor.system(),
					new OrganisationEvent.NameErased(new OrganisationId("city"), new PersonId(person), "保存期間満了",
							Actor.system(), LocalDate.of(2026, 4, 1))));
		WORLD.catchUp();
		assertThat(found()).isSubsetOf(DOCUMENTS);
		Map<String, List<String>> erased = WORLD.dump();

		// And made anew, without the keys.
		WORLD.the(ActTransaction.class).inOneTransaction(() -> {
			PERSONS.keySet().forEach(WORLD.the(PersonKeys.class)::destroy);
			return true;
		}, (done) -> done);
		WORLD.replay();
		assertThat(found()).isSubsetOf(DOCUMENTS);
		assertThat(WORLD.dump()).isEqualTo(erased);
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		Set<String> both = new TreeSet<>(one);
		both.addAll(other);
		return both;
	}

	/** Table and column wherever the name of some person stands. */
	private static Set<String> found() {
		List<String> names = PERSONS.values()
			.stream()
			.flatMap(Set::stream)
			.filter((name) -> !name.equals(PersonalName.ERASED))
			.toList();
		Set<String> found = new TreeSet<>();
		WORLD.jdbc()
			.sql("""
					select c.table_name, c.column_name from information_schema.columns c
					join information_schema.tables t using (table_schema, table_name)
					where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
					  and c.data_type in ('text', 'character varying', 'jsonb', 'ARRAY')""")
			.query((row, number) -> List.of(row.getString(1), row.getString(2)))
			.list()
			.forEach((each) -> {
				for (String name : names) {
					boolean there = WORLD.jdbc()
						.sql("select exists (select from \"%s\" where strpos(\"%s\"::text, ?) > 0)"
							.formatted(each.get(0), each.get(1)))
						.param(name)
						.query(Boolean.class)
						.single();
					if (there) {
						found.add(each.get(0) + "." + each.get(1));
					}
				}
			});
		return found;
	}

}
