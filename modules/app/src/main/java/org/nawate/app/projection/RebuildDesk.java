package org.nawate.app.projection;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.store.projection.Projections;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.stereotype.Component;

/** Has projections made anew for those who may, and notes who it was. */
@Component
class RebuildDesk {

	private final Projections projections;

	private final Rebuilds rebuilds;

	RebuildDesk(Projections projections, Rebuilds rebuilds) {
		this.projections = projections;
		this.rebuilds = rebuilds;
	}

	/**
	 * Begins a rebuild that goes on by itself.
	 * @return accepted with its number
	 */
	Outcome start(Acting acting, String projection) {
		Outcome.Refused refusal = refusal(acting, projection);
		if (refusal != null) {
			return refusal;
		}
		Actor by = PermissionPolicy.fitting(Permission.REBUILD, acting).actor();
		Optional<Rebuild> begun = this.rebuilds.begin(projection,
				new RebuildRow.Asker(by.person().value(), by.personName(), by.postTitle()));
		if (begun.isEmpty()) {
			return Outcome.refused(ProjectionRejection.REBUILD_RUNNING);
		}
		Rebuild rebuild = begun.get();
		Thread.ofPlatform().daemon().name("rebuild-" + projection).start(() -> {
			try (rebuild) {
				rebuild.run();
			}
		});
		return Outcome.accepted(Long.toString(rebuild.id()));
	}

	/** Why this person may not have it made anew; {@code null} if they may. */
	Outcome.@Nullable Refused refusal(Acting acting, String projection) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.REBUILD, acting);
		if (refusal != null) {
			return refusal;
		}
		if (!this.projections.names().contains(projection)) {
			return refused(ProjectionRejection.UNKNOWN);
		}
		return this.rebuilds.remakable().contains(projection) ? null : refused(ProjectionRejection.NOT_REMAKABLE);
	}

	private static Outcome.Refused refused(Rejection rejection) {
		return (Outcome.Refused) Outcome.refused(rejection);
	}

}
