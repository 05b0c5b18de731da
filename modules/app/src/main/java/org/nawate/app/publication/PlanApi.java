package org.nawate.app.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.app.register.RegisterRow;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published plan by the API; public. */
@RestController
@Tag(name = "公表 publications")
class PlanApi {

	private final PublicationQuery publications;

	private final PublishedPlans plans;

	private final Clock clock;

	PlanApi(PublicationQuery publications, PublishedPlans plans, Clock clock) {
		this.publications = publications;
		this.plans = plans;
		this.clock = clock;
	}

	@GetMapping("/api/plan")
	@Operation(summary = "The published plan that was read on a day, today's if none is said", security = {})
	PublishedPlan plan(@RequestParam(required = false) @Nullable LocalDate asOf) {
		LocalDate today = LocalDate.now(this.clock);
		List<Publication> all = this.publications.all();
		LocalDate day = (asOf != null) ? asOf : today;
		if (day.isAfter(today)) {
			throw ApiRefusal.of(RequestRejection.NO_SUCH_EDITION);
		}
		Publication state = PublicationQuery.on(day, all)
			.orElseThrow(() -> ApiRefusal.of(RequestRejection.NO_SUCH_EDITION));
		return this.plans.of(state, PublicationQuery.on(today, all).orElse(state));
	}

	@GetMapping("/api/plan/states")
	@Operation(summary = "All states of the plan that were published, the oldest first", security = {})
	List<Publication> states() {
		return this.publications.all();
	}

	@GetMapping("/api/plan/states/{name}")
	@Operation(summary = "One of them: 2025 for an edition, 2025-1 for its first correction", security = {})
	PublishedPlan state(@PathVariable String name) {
		List<Publication> all = this.publications.all();
		Publication state = PublicationQuery.named(name, all)
			.orElseThrow(() -> ApiRefusal.of(RequestRejection.NO_SUCH_EDITION));
		return this.plans.of(state, PublicationQuery.on(LocalDate.now(this.clock), all).orElse(state));
	}

	@GetMapping("/api/plan/projects/{id}")
	@Operation(summary = "How a project was printed, state by state, the oldest first", security = {})
	List<PrintedRow> project(@PathVariable String id) {
		List<PrintedRow> rows = this.plans.ofProject(id)
			.stream()
			.map((one) -> new PrintedRow(one.publication().name(), one.row()))
			.toList();
		if (rows.isEmpty()) {
			throw ApiRefusal.of(RequestRejection.NO_SUCH_EDITION);
		}
		return rows;
	}

	/** How a state prints a project. */
	record PrintedRow(String state, RegisterRow row) {
	}

}
