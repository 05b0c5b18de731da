package org.nawate.benchmarks.log;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.config.EventProcessingConfiguration;
import org.nawate.app.comparison.ComparisonQuery;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.register.RegisterDifferenceQuery;
import org.nawate.app.register.RegisterQuery;
import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Server;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.ReadModels;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of many years, asked for the plan of any day as known at any fact. */
public final class Registers implements AutoCloseable {

	private static final String PLAN = "measured";

	/** Ten times those of the city's own table. */
	private static final int ROWS = 250;

	private static final int YEARS = 20;

	/** What is asked. */
	private static final List<String> READ = List.of("register", "history");

	private final Database database;

	private final ConfigurableApplicationContext city;

	private final long events;

	private final LocalDate first = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusYears(YEARS);

	/** At least that many events, generated, sealed, and read. */
	public Registers(Server server, long events) throws Exception {
		this.database = server.newDatabase("registers");
		this.city = City.start(this.database, Class.forName("org.nawate.app.register.RegisterProjection"),
				Class.forName("org.nawate.app.history.FactProjection"), RegisterQuery.class,
				RegisterDifferenceQuery.class, HistoryQuery.class, ComparisonQuery.class);
		long start = System.nanoTime();
		CaseGenerator generator = new CaseGenerator(this.city, this.database);
		EventProcessingConfiguration processing = this.city.getBean(EventProcessingConfiguration.class);
		READ.forEach((projection) -> processing.eventProcessor(projection).orElseThrow().shutDown());
		generator.generate(events);
		this.events = this.database.jdbc().sql("select count(*) from event_log").query(Long.class).single();
		READ.forEach(this::makeAnew);
		READ.forEach((projection) -> processing.eventProcessor(projection).orElseThrow().start());
		if (!this.city.getBean(ReadModels.class).awaitCaughtUp(Duration.ofHours(1))) {
			throw new IllegalStateException("The read models do not follow");
		}
		plans();
		System.out.printf("%,d events generated, sealed and read in %.0f s%n%n", this.events,
				(System.nanoTime() - start) / 1e9);
	}

	/** Much sooner there than if it followed. */
	private void makeAnew(String projection) {
		try (Rebuild rebuild = this.city.getBean(Rebuilds.class).begin(projection, null).orElseThrow()) {
			RebuildRow done = rebuild.run();
			if (done.outcome() != RebuildRow.Outcome.DONE) {
				throw new IllegalStateException("The rebuild failed: " + done);
			}
		}
	}

	/**
	 * Each generated year has a plan of its own, with ten projects. They are put together
	 * into plans of a size that a city has, each with projects of all years.
	 */
	private void plans() {
		JdbcClient jdbc = this.database.jdbc();
		jdbc.sql(
				"""
						with project as (
						    select project_id, row_number() over (order by min(known_from)) as place, count(*) over () as all_of_them
						    from register_version where plan_id is not null group by project_id),
						plan as (
						    select project_id, place, case place %% greatest(1, all_of_them / %d) when 0 then '%s'
						        else 'plan-' || place %% greatest(1, all_of_them / %d) end as plan from project)
						update register_version v
						set facets = jsonb_set(jsonb_set(facets, '{placement,plan}', to_jsonb(p.plan)), '{placement,number}',
						                       to_jsonb(p.place))
						from plan p where p.project_id = v.project_id and jsonb_exists(facets, 'placement')"""
					.formatted(ROWS, PLAN, ROWS))
			.update();
		jdbc.sql(
				"""
						insert into action_plan (plan_id, name, first_year, last_year, goals, measures, adopted_on, recorded_at, position)
						values (?, 'measured', 1990, 2150, '[]', '[]', date '1990-04-01', now(), 0)""")
			.param(PLAN)
			.update();
		List.of("register_version", "register_fact", "fact")
			.forEach((table) -> jdbc.sql("vacuum analyze " + table).update());
	}

	/** The register of today beside that of any instant, a comparison, and a timeline. */
	public Comparison atAnyInstant() {
		RegisterQuery register = this.city.getBean(RegisterQuery.class);
		List<ProjectId> projects = this.database.jdbc()
			.sql("select distinct project_id from register_version where plan_id = ?")
			.param(PLAN)
			.query(String.class)
			.list()
			.stream()
			.map(ProjectId::new)
			.toList();
		int days = YEARS * 365;
		return new Comparison("Plan of %d projects in a log of %,d events".formatted(projects.size(), this.events),
				"answers", "answer", 1, 0,
				List.of(RegisterAtInstant.now(register, this.first.plusDays(days), projects.size() / 2),
						RegisterAtInstant.then(register, this.first, days, this.events, projects.size() / 3),
						RegisterAtInstant.compared(this.city.getBean(ComparisonQuery.class), this.first, days,
								this.events),
						RegisterAtInstant.timeline(this.city.getBean(HistoryQuery.class), projects)));
	}

	@Override
	public void close() {
		this.city.close();
		this.database.close();
	}

}
