package org.nawate.process.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Version 2 of the schema: runs the scripts in the engine's own jar. A later engine
 * brings its upgrade script, which then is a migration of its own.
 */
@Component
public class CreateEngineTables implements JavaMigration {

	private static final String FOLDER = "org/camunda/bpm/engine/db/create/";

	/**
	 * All of them in the engine's own order: it looks for tables of cases and history
	 * even where none is kept.
	 */
	private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("2");
	}

	@Override
	public String getDescription() {
		return "create engine tables";
	}

	@Override
	public @Nullable Integer getChecksum() {
		// A later engine's jar holds other scripts; what is in this database was made by
		// this one.
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		for (String script : SCRIPTS) {
			ScriptUtils.executeSqlScript(context.getConnection(),
					new EncodedResource(new ClassPathResource(FOLDER + "activiti.postgres.create." + script + ".sql"),
							StandardCharsets.UTF_8));
		}
	}

}
