package org.nawate.app.startup;

import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the tables to this version, unless a newer one has been at work. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	@Bean
	FlywayMigrationStrategy migrationUnlessNewer() {
		return (flyway) -> {
			refuseNewerData(flyway);
			flyway.migrate();
		};
	}

	private static void refuseNewerData(Flyway flyway) {
		Arrays.stream(flyway.info().applied())
			.filter((migration) -> migration.getState() == MigrationState.FUTURE_SUCCESS
					|| migration.getState() == MigrationState.FUTURE_FAILED)
			.reduce((earlier, later) -> later)
			.ifPresent((newest) -> {
				throw StartupFailure.newerData(version(newest), latestKnown(flyway));
			});
	}

	private static String latestKnown(Flyway flyway) {
		return Arrays.stream(flyway.info().all())
			.filter((migration) -> !migration.getState().name().startsWith("FUTURE"))
			.reduce((earlier, later) -> later)
			.map(MigrationConfiguration::version)
			.orElse("0");
	}

	private static String version(MigrationInfo migration) {
		return String.valueOf(migration.getVersion());
	}

}
