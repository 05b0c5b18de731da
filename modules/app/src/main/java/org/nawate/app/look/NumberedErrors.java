package org.nawate.app.look;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives each error page a number that a person can tell the secretariat and that stands
 * in the log beside the cause.
 */
@Component
class NumberedErrors extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(NumberedErrors.class);

	private final AtomicInteger count = new AtomicInteger();

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		Instant now = Instant.now();
		// Seconds since 1970 and a counter: short enough to be told by telephone, unique
		// on one node.
		String number = Long.toString(now.getEpochSecond()) + "-" + this.count.incrementAndGet();
		attributes.put("number", number);
		attributes.put("occurredAt", now);
		Object outdated = request.getAttribute("outdated", WebRequest.SCOPE_REQUEST);
		if (outdated != null) {
			attributes.put("outdated", outdated);
		}
		if (Integer.valueOf(500).equals(attributes.get("status"))) {
			log.error("Error {} at {}", number, attributes.get("path"), getError(request));
		}
		return attributes;
	}

}
