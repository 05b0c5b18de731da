package org.nawate.app.notification;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices are told from the day on which mail is turned on, not from the first event. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

	private static final int BATCH = 50;

	@Bean
	@WhenMailIsOn
	ConfigurerModule noticesFromNowOn() {
		return (configurer) -> configurer.eventProcessing(
				(processing) -> processing.registerTrackingEventProcessorConfiguration(NoticeProjection.GROUP,
						(c) -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
							.andBatchSize(BATCH)
							.andInitialTrackingToken(StreamableMessageSource::createHeadToken)));
	}

}
