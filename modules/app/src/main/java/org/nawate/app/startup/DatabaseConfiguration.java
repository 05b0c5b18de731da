package org.nawate.app.startup;

import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings a PostgreSQL up and its tables to this version, before anything else uses it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StartupProperties.class)
class DatabaseConfiguration {

	/** The data source takes its address from here and is therefore closed first. */
	@Bean(destroyMethod = "close")
	Database database(StartupProperties properties) {
		return properties.database().url().isBlank() ? EmbeddedDatabase.start(properties.home())
				: OwnDatabase.reach(properties.database());
	}

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
			.map(DatabaseConfiguration::version)
			.orElse("0");
	}

	private static String version(MigrationInfo migration) {
		return String.valueOf(migration.getVersion());
	}

}
