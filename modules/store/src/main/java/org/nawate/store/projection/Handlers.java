package org.nawate.store.projection;

import java.util.List;
import java.util.Optional;

import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Finds the handlers of a projection, and hands them facts outside of a processor. */
final class Handlers {

	private final Configuration axon;

	private final ListableBeanFactory beans;

	Handlers(Configuration axon, ListableBeanFactory beans) {
		this.axon = axon;
		this.beans = beans;
	}

	/** How it writes its rows in bulk, if it can do so in that way. */
	<T> Optional<T> as(String projection, Class<T> way) {
		return of(projection).stream().filter(way::isInstance).map(way::cast).findFirst();
	}

	/** The objects that make up a projection. */
	private List<Object> of(String projection) {
		return this.beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream().filter((bean) -> {
			ProcessingGroup group = AnnotatedElementUtils.findMergedAnnotation(bean.getClass(), ProcessingGroup.class);
			return group != null && projection.equals(group.value());
		}).toList();
	}

	/** Their handlers. */
	List<EventMessageHandler> handlers(String projection) {
		return of(projection).stream()
			.<EventMessageHandler>map((bean) -> new AnnotationEventHandlerAdapter(bean,
					this.axon.parameterResolverFactory(), this.axon.handlerDefinition(bean.getClass())))
			.toList();
	}

	/** Has a fact taken in the running transaction. */
	static void handle(List<EventMessageHandler> handlers, TrackedEventMessage<?> message) {
		for (EventMessageHandler handler : handlers) {
			if (handler.canHandle(message)) {
				UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
				ResultMessage<?> result = work.executeWithResult(() -> handler.handle(message));
				if (result.isExceptional()) {
					long position = message.trackingToken().position().orElse(0);
					throw ProjectionFailure.at(position, result.exceptionResult());
				}
			}
		}
	}

}
