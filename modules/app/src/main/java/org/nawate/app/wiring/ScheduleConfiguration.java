package org.nawate.app.wiring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What the product does by itself at its times. {@code nawate.schedule=false} keeps a
 * node from it, for instance one that only imports.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "nawate.schedule", havingValue = "true", matchIfMissing = true)
class ScheduleConfiguration {

}
