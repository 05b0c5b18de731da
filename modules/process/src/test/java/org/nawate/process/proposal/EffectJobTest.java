package org.nawate.process.proposal;

import java.time.LocalDate;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The job of the effective date fails at its last event: it leaves nothing, and comes
 * again to one effect.
 */
@City.Test
class EffectJobTest extends FlowDay {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtime;

	@AfterEach
	void the_database_takes_everything_again() {
		this.jdbc.sql("drop trigger if exists fault on domain_event_entry").update();
	}

	private CaseStory waitingForApril() {
		CaseStory story = this.stories.addition("section", NEXT_APRIL)
			.submit()
			.endorse()
			.endorse()
			.screen(3, null)
			.table()
			.resolve(Result.APPROVED);
		this.clock.set(NEXT_APRIL);
		return story;
	}

	@Test
	void a_failed_effect_leaves_nothing_and_is_tried_again() {
		CaseStory story = waitingForApril();
		beforeTheLastEvent("raise exception 'the disk is full'");
		assertThatThrownBy(story::runJobs).rootCause().hasMessageContaining("the disk is full");
		assertThat(story.projectFacts()).endsWith("Added");
		assertThat(story.facts()).endsWith("Resolved");
		assertThat(job(story).getRetries()).isEqualTo(4);
		the_database_takes_everything_again();
		hasExactlyOneEffect(story);
	}

	/**
	 * The driver tells it by an {@code AssertionError}. Seen failing without the rollback
	 * on cleanup in {@code RootUnitOfWork}: the thread stays with the dead connection.
	 */
	@Test
	void an_effect_that_is_killed_in_the_middle_happens_once_all_the_same() {
		CaseStory story = waitingForApril();
		beforeTheLastEvent("perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)");
		assertThatThrownBy(story::runJobs).isInstanceOf(Throwable.class);
		assertThat(story.projectFacts()).endsWith("Added");
		the_database_takes_everything_again();
		hasExactlyOneEffect(story);
	}

	/**
	 * {@code RootUnitOfWork.forEngine} tells the engine of a collision in its own words.
	 */
	@Test
	void a_collision_with_another_act_uses_up_no_retry() {
		CaseStory story = waitingForApril();
		int before = job(story).getRetries();
		beforeTheLastEvent("raise exception 'somebody was faster' using errcode = '23505'");
		assertThatThrownBy(story::runJobs).isInstanceOf(OptimisticLockingException.class);
		assertThat(job(story).getRetries()).isEqualTo(before);
		the_database_takes_everything_again();
		hasExactlyOneEffect(story);
	}

	@Test
	void an_effect_that_a_rule_refuses_rests_at_once_and_is_a_fact_of_its_case() {
		CaseStory story = this.stories.abolition(NEXT_APRIL)
			.submit()
			.endorse()
			.endorse()
			.screen(1, null)
			.table()
			.resolve(Result.APPROVED);
		this.clock.set(NEXT_APRIL);
		this.stories.abolishAtOnce(story.project());
		assertThatThrownBy(story::runJobs).isInstanceOf(FlowRefused.class).hasMessageContaining("project.NOT_ACTIVE");
		assertThat(this.runtime.createIncidentQuery()
			.processInstanceId(job(story).getProcessInstanceId())
			.singleResult()
			.getIncidentMessage()).contains("project.NOT_ACTIVE");
		assertThat(job(story).getRetries()).isZero();
		assertThat(story.facts()).endsWith("Resolved", "EffectRefused", "DutyImposed");
		// Tried again it is refused as before, and nothing has changed.
		ProposalCommand.RetryEffect again = new ProposalCommand.RetryEffect(story.id(), Stories.SECRETARIAT, NEXT_APRIL,
				NEXT_APRIL);
		assertThat(story.desk().act(again)).isInstanceOf(Outcome.Refused.class).asString().contains("NOT_ACTIVE");
		assertThat(story.facts()).endsWith("Resolved", "EffectRefused", "DutyImposed");
		story.accepted(
				new ProposalCommand.AbandonEffect(story.id(), Stories.SECRETARIAT, "先に廃止された", NEXT_APRIL, NEXT_APRIL));
		assertThat(story.facts()).endsWith("EffectAbandoned", "DutyDischarged", "DutyImposed");
		assertThat(story.waitsAt()).isEmpty();
	}

	/** The project ended while the conditions were being met. */
	@Test
	void conditions_are_confirmed_although_the_change_cannot_be_carried_out_any_more() {
		CaseStory story = this.stories.abolition(this.clock.today())
			.submit()
			.endorse()
			.endorse()
			.screen(1, null)
			.table()
			.resolve(Result.CONDITIONAL)
			.fulfilConditions();
		this.stories.abolishAtOnce(story.project());
		ProposalCommand.ConfirmConditions confirming = new ProposalCommand.ConfirmConditions(story.id(),
				Stories.SECRETARIAT, story.step().step(), "充足した", this.clock.today());
		assertThat(story.desk().act(confirming)).isInstanceOf(Outcome.Refused.class).asString().contains("NOT_ACTIVE");
		assertThat(story.desk().confirm(confirming).isAccepted()).isTrue();
		assertThatThrownBy(story::runJobs).isInstanceOf(FlowRefused.class).hasMessageContaining("project.NOT_ACTIVE");
		assertThat(story.facts()).endsWith("ConditionsConfirmed", "EffectRefused", "DutyImposed");
		LocalDate today = this.clock.today();
		story.accepted(new ProposalCommand.AbandonEffect(story.id(), Stories.SECRETARIAT, "先に廃止された", today, today));
		assertThat(story.waitsAt()).isEmpty();
	}

	@Test
	void an_effect_that_failed_for_good_takes_place_when_it_is_tried_again() {
		CaseStory story = waitingForApril();
		beforeTheLastEvent("raise exception 'the disk is full'");
		assertThatThrownBy(story::runJobs).rootCause().hasMessageContaining("the disk is full");
		assertThat(story.facts()).endsWith("Resolved");
		management().setJobRetries(job(story).getId(), 1);
		assertThatThrownBy(story::runJobs).rootCause().hasMessageContaining("the disk is full");
		assertThat(story.facts()).endsWith("EffectRefused", "DutyImposed");
		assertThat(story.events()).filteredOn(ProposalEvent.EffectRefused.class::isInstance)
			.singleElement()
			.asString()
			.contains("flow.EFFECT_FAILED");
		the_database_takes_everything_again();
		story.accepted(new ProposalCommand.RetryEffect(story.id(), Stories.SECRETARIAT, NEXT_APRIL, NEXT_APRIL));
		assertThat(story.facts()).endsWith("EffectRetried", "DutyDischarged", "TookEffect");
		assertThat(story.projectFacts()).endsWith("Added", "Activated");
		assertThat(story.waitsAt()).isEmpty();
	}

	private void hasExactlyOneEffect(CaseStory story) {
		story.runJobs();
		assertThat(story.projectFacts()).endsWith("Added", "Activated");
		assertThat(story.projectFacts()).containsOnlyOnce("Activated");
		assertThat(story.facts()).containsOnlyOnce("TookEffect");
		assertThat(story.waitsAt()).isEmpty();
	}

	private void beforeTheLastEvent(String plpgsql) {
		this.jdbc.sql("""
				create or replace function fault() returns trigger language plpgsql as
				$$ begin %s; return new; end $$""".formatted(plpgsql)).update();
		this.jdbc.sql("""
				create trigger fault before insert on domain_event_entry for each row
				when (new.payload_type = 'proposal.TookEffect') execute function fault()""").update();
	}

	private static Job job(CaseStory story) {
		return story.jobs().get(0);
	}

	private ManagementService management() {
		return this.engine.getManagementService();
	}

}
