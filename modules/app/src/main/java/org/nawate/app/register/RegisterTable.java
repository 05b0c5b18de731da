package org.nawate.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.nawate.app.register.RegisterVersions.Held;
import org.nawate.app.register.RegisterVersions.Version;
import org.nawate.store.projection.RowTable;
import org.nawate.store.projection.RowTable.Column;
import org.nawate.store.projection.Rows;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of projects, as they are kept. */
final class RegisterTable {

	private static final RowTable VERSIONS = new RowTable("register_version",
			List.of("project_id", "known_from", "valid_from"),
			List.of(Column.of("project_id"), Column.of("valid_from"), Column.of("valid_until"), Column.of("known_from"),
					Column.of("known_until"), Column.json("facets"), Column.json("acts"), Column.json("since"),
					Column.json("entered")));

	private static final String OPEN = """
			select v.valid_from, v.valid_until, v.known_from, f.key as facet, cast(f.value as text) as value,
			       cast(v.acts ->> f.key as bigint) as position, cast(v.since ->> f.key as date) as since,
			       v.entered ->> f.key as entered
			from register_version v cross join lateral jsonb_each(v.facets) f
			where v.project_id = :project and v.known_until is null and (v.valid_until is null or v.valid_until > :since)
			order by v.valid_from""";

	private final JdbcClient jdbc;

	private final RegisterJson json;

	RegisterTable(JdbcClient jdbc, RegisterJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What is known of a project on a day and later. */
	RegisterVersions open(String project, LocalDate since) {
		List<Version> open = new ArrayList<>();
		this.jdbc.sql(OPEN).param("project", project).param("since", since).query((RowCallbackHandler) (row) -> {
			LocalDate from = row.getObject("valid_from", LocalDate.class);
			boolean another = open.isEmpty() || !open.getLast().from().equals(from);
			SortedMap<String, Held> held = new TreeMap<>(another ? new TreeMap<>() : open.removeLast().held());
			held.put(row.getString("facet"), new Held(row.getString("value"), row.getObject("since", LocalDate.class),
					row.getLong("position"), this.json.entered(row.getString("entered"))));
			open.add(new Version(from, row.getObject("valid_until", LocalDate.class), row.getLong("known_from"), held));
		});
		return new RegisterVersions(open);
	}

	/** A version is known no more from a position on. */
	void close(String project, Version version, long position) {
		this.jdbc.sql("""
				update register_version set known_until = ?
				where project_id = ? and known_from = ? and valid_from = ?""")
			.params(position, project, version.knownFrom(), version.from())
			.update();
	}

	/**
	 * Adds a version.
	 * @param knownUntil {@code null} if it is known still
	 */
	void add(String project, Version version, @Nullable Long knownUntil, Rows rows) {
		rows.add(VERSIONS, project, version.from(), version.until(), version.knownFrom(), knownUntil,
				this.json.facets(version.held()), this.json.acts(version.held()), this.json.since(version.held()),
				this.json.entered(version.held()));
	}

}
