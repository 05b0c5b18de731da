package org.nawate.app.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.nawate.store.projection.ProjectionState;
import org.nawate.store.projection.Projections;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch over the product that a projection stands still or is late,
 * {@code /actuator/health/projections}: degraded, for pages still answer. It is judged by
 * what is committed in the database, so every node says the same.
 */
@Component("projectionHealthIndicator")
class ProjectionHealth implements HealthIndicator {

	/** Pages answer, and some of them show what was known a while ago. */
	static final Status DEGRADED = new Status("DEGRADED");

	private final Projections projections;

	ProjectionHealth(Projections projections) {
		this.projections = projections;
	}

	@Override
	public Health health() {
		Instant now = Instant.now();
		Map<ProjectionState.Standing, List<String>> names = this.projections.states()
			.stream()
			.collect(Collectors.groupingBy((state) -> state.standing(now),
					Collectors.mapping(ProjectionState::name, Collectors.toList())));
		List<String> stopped = names.getOrDefault(ProjectionState.Standing.STOPPED, List.of());
		List<String> behind = names.getOrDefault(ProjectionState.Standing.BEHIND, List.of());
		return ((stopped.isEmpty() && behind.isEmpty()) ? Health.up() : Health.status(DEGRADED))
			.withDetail("stopped", stopped)
			.withDetail("behind", behind)
			.build();
	}

}
