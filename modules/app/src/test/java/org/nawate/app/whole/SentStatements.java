package org.nawate.app.whole;

import java.util.List;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that a page sends to the database while it is made. */
final class SentStatements {

	private SentStatements() {
	}

	/** Of one request; what works in the background is no part of it. */
	static List<String> during(Supplier<Visitor.Seen> request) {
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		Level before = logger.getLevel();
		ListAppender<ILoggingEvent> sent = new ListAppender<>();
		sent.start();
		logger.setLevel(Level.DEBUG);
		logger.addAppender(sent);
		try {
			Visitor.Seen seen = request.get();
			if (seen.status() != 200) {
				throw new AssertionError(seen.status() + " " + seen.path());
			}
		}
		finally {
			logger.detachAppender(sent);
			logger.setLevel(before);
		}
		return List.copyOf(sent.list)
			.stream()
			.filter((event) -> event.getThreadName().contains("-exec-") || event.getThreadName().startsWith("tomcat"))
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.contains("SQL statement [") || message.contains("SQL query ["))
			.map((message) -> message.replaceAll("\\s+", " "))
			.toList();
	}

}
