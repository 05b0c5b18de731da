package org.nawate.app.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

import org.nawate.process.inbox.BrokenFlow;

/** Turns what stopped the start into its sentence. */
final class StartupFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> implements Ordered {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
		for (Throwable each = rootFailure; each != null; each = each.getCause()) {
			if (each instanceof StartRefused refused) {
				return new FailureAnalysis(refused.japanese(), refused.english(), refused);
			}
		}
		StartupFailure failure = find(rootFailure);
		// null says that the analyzers of Spring Boot shall look at it.
		return (failure != null) ? new FailureAnalysis(failure.japanese(), failure.english(), failure) : null;
	}

	private static @Nullable StartupFailure find(Throwable thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof StartupFailure failure) {
				return failure;
			}
			if (each instanceof PortInUseException taken) {
				return StartupFailure.portTaken(taken.getPort());
			}
			if (each instanceof BrokenFlow broken) {
				return StartupFailure.flowBroken(broken);
			}
		}
		return null;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
