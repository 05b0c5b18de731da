package org.nawate.app.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.app.register.RegisterVersions.Held;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.store.EventPositions;
import org.nawate.store.projection.BulkProjection;
import org.nawate.store.projection.InsertedRows;
import org.nawate.store.projection.PlainFact;
import org.nawate.store.projection.RowTable;
import org.nawate.store.projection.RowTable.Column;
import org.nawate.store.projection.Rows;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what every fact says about a project, and what the project is by it: on which
 * days, and from which fact to which that is known.
 */
@Component
@ProcessingGroup("register")
class RegisterProjection implements BulkProjection {

	private static final RowTable FACTS = new RowTable("register_fact",
			List.of("project_id", "facet", "effective_on", "position"),
			List.of(Column.of("project_id"), Column.of("facet"), Column.json("value"), Column.of("effective_on"),
					Column.of("recorded_at"), Column.of("position"), Column.of("event_id"), Column.of("proposal_id"),
					Column.of("meeting_id")));

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final JdbcClient jdbc;

	private final Rows live;

	private final EventPositions positions;

	private final RegisterJson json;

	private final RegisterTable table;

	RegisterProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.live = new InsertedRows(jdbc);
		this.positions = positions;
		this.json = new RegisterJson(json);
		this.table = new RegisterTable(jdbc, this.json);
	}

	@EventHandler
	void on(ProjectEvent event, EventMessage<?> message) {
		PlainFact fact = PlainFact.of(message, this.positions);
		String project = event.project().value();
		List<RegisterFact> said = RegisterFact.of(event);
		if (!said.isEmpty()) {
			write(project, fact, said, this.live);
			LocalDate since = said.stream().map(RegisterFact::effectiveOn).min(LocalDate::compareTo).orElseThrow();
			RegisterVersions versions = this.table.open(project, since);
			RegisterVersions.Change change = versions.take(fact.position(), held(fact, said));
			change.closed().forEach((version) -> this.table.close(project, version, fact.position()));
			change.opened().forEach((version) -> this.table.add(project, version, null, this.live));
		}
	}

	@Override
	public Set<String> aggregates() {
		return Set.of("Project");
	}

	@Override
	public void write(List<PlainFact> facts, Rows rows) {
		RegisterVersions versions = new RegisterVersions(List.of());
		String project = ((ProjectEvent) facts.getFirst().event()).project().value();
		for (PlainFact fact : facts) {
			List<RegisterFact> said = RegisterFact.of((ProjectEvent) fact.event());
			write(project, fact, said, rows);
			versions.take(fact.position(), held(fact, said))
				.closed()
				.forEach((version) -> this.table.add(project, version, fact.position(), rows));
		}
		versions.open().forEach((version) -> this.table.add(project, version, null, rows));
	}

	private void write(String project, PlainFact fact, List<RegisterFact> said, Rows rows) {
		for (RegisterFact each : said) {
			rows.add(FACTS, project, each.facet(), this.json.text(each.value()), each.effectiveOn(), fact.recordedAt(),
					fact.position(), fact.id(), each.proposal(), each.meeting());
		}
	}

	private List<Map.Entry<String, Held>> held(PlainFact fact, List<RegisterFact> said) {
		return said.stream()
			.map((each) -> Map.entry(each.facet(),
					new Held(this.json.text(each.value()), each.effectiveOn(), fact.position(),
							entered(fact, each.effectiveOn()))))
			.collect(Collectors.toList());
	}

	/** What was printed before the system came was not late: nobody could record it. */
	private static @Nullable Entered entered(PlainFact fact, LocalDate effectiveOn) {
		boolean erratum = fact.event() instanceof ProjectEvent.Corrected;
		boolean late = !(fact.event() instanceof ProjectEvent.Enrolled)
				&& LocalDate.ofInstant(fact.recordedAt(), JAPAN).isAfter(effectiveOn);
		return (erratum || late) ? new Entered(erratum, late, fact.recordedAt()) : null;
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate register_fact, register_version").update();
	}

}
