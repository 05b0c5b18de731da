package org.nawate.app.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.store.log.Notary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has the log signed under the city's name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

	/**
	 * After these a checkpoint is signed at once: what a body decided, and what was
	 * published.
	 */
	static final Set<String> WEIGHTY = Set.of("meeting.ItemResolved", "circulation.Concluded", "proposal.DecidedAlone",
			"plan.EditionPublished", "plan.EditionCorrected");

	@Bean
	Notary notary(LedgerProperties properties, JdbcClient jdbc, Environment environment,
			@Value("${nawate.address}") URI address) {
		Path home = Binder.get(environment).bind("nawate.home", Path.class).get();
		String origin = origin(properties, jdbc, address);
		Set<String> known = jdbc.sql("select verifying_key from event_log_key").query(String.class).set();
		return new Notary(origin, new LedgerKeys(properties, home).of(origin, known), WEIGHTY);
	}

	private static String origin(LedgerProperties properties, JdbcClient jdbc, URI address) {
		return jdbc.sql("select note from event_log_checkpoint order by size limit 1")
			.query(String.class)
			.optional()
			.map((note) -> Checkpoint.of(SignedNote.of(note).text()).origin())
			.orElseGet(() -> properties.origin().isEmpty()
					? address.getAuthority() + address.getPath().replaceFirst("/+$", "") + "/log"
					: properties.origin());
	}

}
