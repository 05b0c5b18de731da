package org.nawate.app.projection;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.nawate.store.projection.ProjectionState;
import org.nawate.store.projection.Projections;
import org.springframework.stereotype.Component;

/**
 * {@code nawate.projection.lag}: facts that a projection has yet to take;
 * {@code nawate.projection.stopped}: 1 while it stands still. What is asked for within
 * the same second is read once.
 */
@Component
class ProjectionMetrics implements MeterBinder {

	private static final long FRESH = 1_000_000_000L;

	private final Projections projections;

	private List<ProjectionState> states = List.of();

	private long readAt = System.nanoTime() - FRESH;

	ProjectionMetrics(Projections projections) {
		this.projections = projections;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String name : this.projections.names()) {
			Gauge.builder("nawate.projection.lag", () -> state(name).lag())
				.baseUnit("facts")
				.tag("projection", name)
				.register(registry);
			Gauge.builder("nawate.projection.stopped", () -> (state(name).stop() != null) ? 1 : 0)
				.tag("projection", name)
				.register(registry);
		}
	}

	private synchronized ProjectionState state(String name) {
		if (System.nanoTime() - this.readAt >= FRESH) {
			this.states = this.projections.states();
			this.readAt = System.nanoTime();
		}
		return this.states.stream().filter((state) -> state.name().equals(name)).findFirst().orElseThrow();
	}

}
