package org.nawate.process.proposal;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** An open case from when its step was kept in variables of the engine. */
@City.Test
class StepsOfEarlierVersionsTest extends FlowDay {

	@Autowired
	private DataSource dataSource;

	@Test
	void a_case_that_waits_goes_on_after_the_migration() {
		CaseStory story = this.stories.addition("section", TODAY).submit();
		asOnceStored(story);
		ResourceDatabasePopulator migration = new ResourceDatabasePopulator(
				new ClassPathResource("db/migration/V345__steps_in_tasks.sql"));
		migration.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
		migration.execute(this.dataSource);
		assertThat(story.endorse().endorse().waitsAt()).containsExactly("screen");
		assertThat(story.path()).endsWith("director-answer", "screen");
	}

	private void asOnceStored(CaseStory story) {
		JdbcClient jdbc = JdbcClient.create(this.dataSource);
		for (String variable : new String[] { "kind ENDORSE_BY_SECTION_CHIEF",
				"step " + story.step().step().value() }) {
			jdbc.sql(
					"""
							insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, task_id_, text_,
							    var_scope_, sequence_counter_, is_concurrent_local_)
							select gen_random_uuid()::text, 1, 'string', :name, t.execution_id_, t.proc_inst_id_, t.id_, :text,
							    t.id_, 1, false
							from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = :case""")
				.param("name", variable.substring(0, variable.indexOf(' ')))
				.param("text", variable.substring(variable.indexOf(' ') + 1))
				.param("case", story.id().value())
				.update();
		}
		jdbc.sql("""
				insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_,
				    sequence_counter_, is_concurrent_local_)
				select gen_random_uuid()::text, 1, 'string', 'trace', id_, id_, '', id_, 1, false
				from act_ru_execution where business_key_ = ?""").param(story.id().value()).update();
		jdbc.sql("""
				update act_ru_task set description_ = null where proc_inst_id_ =
				    (select id_ from act_ru_execution where business_key_ = ?)""").param(story.id().value()).update();
	}

}
