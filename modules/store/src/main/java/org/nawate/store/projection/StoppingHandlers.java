package org.nawate.store.projection;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.nawate.store.EventPositions;

/**
 * What a processor does when its projection cannot take a fact: nothing of the batch is
 * kept, the stop is entered for all to see, and Axon tries again after a pause, of a
 * second first and of a minute at most.
 */
final class StoppingHandlers implements ListenerInvocationErrorHandler, ErrorHandler {

	private final StopBook stops;

	private final EventPositions positions;

	StoppingHandlers(StopBook stops, EventPositions positions) {
		this.stops = stops;
		this.positions = positions;
	}

	@Override
	public void onError(Exception exception, EventMessage<?> event, EventMessageHandler handler) {
		throw ProjectionFailure.at(this.positions.of(event), exception);
	}

	/** The transaction has been rolled back. */
	@Override
	public void handleError(ErrorContext context) {
		long first = context.failedEvents().stream().mapToLong(this.positions::of).min().orElse(0);
		ProjectionFailure failure = ProjectionFailure.at(first, context.error());
		this.stops.stopped(context.eventProcessor(), failure);
		throw failure;
	}

}
