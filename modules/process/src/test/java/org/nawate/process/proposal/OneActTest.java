package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Facts and flow are committed together or not at all; with each guard left out once, to
 * see what is lost without it.
 */
@City.Test
class OneActTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final LocalDate NEXT_APRIL = LocalDate.of(2027, 4, 1);

	@Autowired
	private Stories stories;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ConfigurableApplicationContext city;

	@BeforeEach
	void it_is_a_monday_in_november() {
		this.city.getBean(TestClock.class).set(TODAY);
	}

	@Test
	void a_flow_that_cannot_follow_takes_the_decision_back() {
		CaseStory story = this.stories.addition("section", TODAY).submit();
		RuntimeService runtime = this.city.getBean(RuntimeService.class);
		String instance = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(story.id().value())
			.singleResult()
			.getId();
		runtime.setVariable(instance, "result", "nonsense");
		ProposalCommand.Endorse endorsement = story.endorsement();
		runtime.deleteProcessInstance(instance, "somebody's mistake", true);
		assertThatThrownBy(() -> story.desk().act(endorsement)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("does not wait at");
		assertThat(story.facts()).containsExactly("Drafted", "Submitted");
	}

	@Test
	void an_act_whose_connection_is_cut_leaves_nothing_and_the_next_one_goes_on() {
		CaseStory story = this.stories.addition("section", TODAY).submit();
		this.jdbc.sql("""
				create function cut() returns trigger language plpgsql as
				$$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end $$""")
			.update();
		this.jdbc.sql("""
				create trigger cut before insert on domain_event_entry for each row
				when (new.payload_type = 'proposal.Endorsed') execute function cut()""").update();
		assertThatThrownBy(() -> story.desk().act(story.endorsement())).isInstanceOf(Throwable.class);
		this.jdbc.sql("drop trigger cut on domain_event_entry").update();
		assertThat(story.facts()).containsExactly("Drafted", "Submitted");
		assertThat(story.waitsAt()).containsExactly("endorse-by-section-chief");
		assertThat(story.endorse().waitsAt()).containsExactly("endorse-by-director");
	}

	@Test
	void a_look_that_is_given_up_in_the_middle_takes_nothing_along() {
		List<CaseStory> both = giveUpALookInTheMiddle(this.city);
		for (CaseStory story : both) {
			assertThat(story.facts()).containsExactly("Drafted", "Submitted");
			assertThat(story.waitsAt()).containsExactly("endorse-by-section-chief");
		}
	}

	@Test
	void without_plain_connections_half_of_the_act_is_silently_lost() {
		try (ConfigurableApplicationContext other = City.start(City.newDatabase(), WithoutPlainConnections.class)) {
			List<CaseStory> both = giveUpALookInTheMiddle(other);
			assertThat(both.get(0).facts()).containsExactly("Drafted");
			assertThat(both.get(0).waitsAt()).isEmpty();
			assertThat(both.get(1).facts()).containsExactly("Drafted", "Submitted");
			assertThat(both.get(1).waitsAt()).containsExactly("endorse-by-section-chief");
		}
	}

	private static List<CaseStory> giveUpALookInTheMiddle(ConfigurableApplicationContext city) {
		List<CaseStory> both = List.of(city.getBean(Stories.class).addition("section", TODAY),
				city.getBean(Stories.class).addition("section", TODAY));
		inSpringTransaction(city, () -> {
			for (CaseStory story : both) {
				CaseFile file = city.getBean(Cases.class).file(story.id());
				city.getBean(CommandGateway.class).sendAndWait(submission(file));
				city.getBean(FlowMoves.class).start(file, true);
				if (both.indexOf(story) == 0) {
					UnitOfWork<?> look = DefaultUnitOfWork.startAndGet(null);
					assertThat(city.getBean(EventStore.class).readEvents(story.id().value()).asStream()).isNotEmpty();
					look.rollback();
				}
			}
		});
		return both;
	}

	@Test
	void a_command_that_failed_takes_the_flow_along() {
		List<CaseStory> story = new ArrayList<>();
		assertThatThrownBy(() -> failAfterTheFactWasWritten(this.city, story))
			.isInstanceOf(UnexpectedRollbackException.class);
		assertThat(story.get(0).facts()).containsExactly("Drafted");
		assertThat(story.get(0).waitsAt()).isEmpty();
	}

	@Test
	void without_the_guarded_rollback_the_fact_of_a_failed_command_is_kept() {
		try (ConfigurableApplicationContext other = City.start(City.newDatabase(), WithoutGuardedRollback.class)) {
			List<CaseStory> story = new ArrayList<>();
			failAfterTheFactWasWritten(other, story);
			assertThat(story.get(0).facts()).containsExactly("Drafted", "Submitted");
		}
	}

	private static void failAfterTheFactWasWritten(ConfigurableApplicationContext city, List<CaseStory> told) {
		CaseStory story = city.getBean(Stories.class).addition("section", TODAY);
		told.add(story);
		CaseFile file = city.getBean(Cases.class).file(story.id());
		AtomicBoolean fails = new AtomicBoolean(true);
		city.getBean(EventStore.class).subscribe((events) -> {
			if (fails.getAndSet(false)) {
				throw new IllegalStateException("a listener fails");
			}
		});
		inSpringTransaction(city, () -> {
			CommandGateway commands = city.getBean(CommandGateway.class);
			assertThatThrownBy(() -> commands.sendAndWait(submission(file))).hasMessage("a listener fails");
			city.getBean(FlowMoves.class).start(file, true);
		});
	}

	@Test
	void readers_of_a_job_s_facts_are_woken_after_the_real_commit() {
		assertThat(factsSeenWhenWoken(this.city)).endsWith("TookEffect");
	}

	@Test
	void without_the_root_unit_of_work_they_are_woken_before_it_and_find_nothing() {
		try (ConfigurableApplicationContext other = City.start(City.newDatabase(), WithoutRootUnitOfWork.class)) {
			assertThat(factsSeenWhenWoken(other)).endsWith("Resolved");
		}
	}

	/**
	 * What another connection sees when Axon says that the commit of the effect is over.
	 */
	private static List<String> factsSeenWhenWoken(ConfigurableApplicationContext city) {
		CaseStory story = city.getBean(Stories.class)
			.addition("section", NEXT_APRIL)
			.submit()
			.endorse()
			.endorse()
			.screen(3, null)
			.table()
			.resolve(Result.APPROVED);
		city.getBean(TestClock.class).set(NEXT_APRIL);
		List<List<String>> seen = new ArrayList<>();
		Registration look = city.getBean(EventStore.class).registerDispatchInterceptor((events) -> {
			CurrentUnitOfWork.get().afterCommit((unit) -> seen.add(fromAnotherThread(story)));
			return (index, event) -> event;
		});
		story.runJobs();
		look.cancel();
		return seen.get(seen.size() - 1);
	}

	private static List<String> fromAnotherThread(CaseStory story) {
		List<String> facts = new ArrayList<>();
		Thread reader = Thread.ofPlatform().start(() -> facts.addAll(story.facts()));
		try {
			reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return facts;
	}

	private static ProposalCommand.Submit submission(CaseFile file) {
		return new ProposalCommand.Submit(file.id(), file.drafter(), TODAY);
	}

	private static void inSpringTransaction(ConfigurableApplicationContext city, Runnable work) {
		new TransactionTemplate(city.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> work.run());
	}

	/**
	 * The connections that Axon would configure by itself. No annotation: nobody must
	 * find it by scanning.
	 */
	static class WithoutPlainConnections {

		@Bean
		static BeanPostProcessor wrapped() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof ConnectionProvider plain)
							? new UnitOfWorkAwareConnectionProviderWrapper(plain) : bean;
				}
			};
		}

	}

	/** The transactions that Axon would configure by itself. */
	static class WithoutGuardedRollback {

		@Bean
		static BeanPostProcessor unguarded(ObjectProvider<PlatformTransactionManager> transactions) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof TransactionManager) ? new SpringTransactionManager(transactions.getObject())
							: bean;
				}
			};
		}

	}

	/** The engine as it comes. */
	static class WithoutRootUnitOfWork {

		@Bean
		static BeanPostProcessor bare() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof SpringProcessEngineConfiguration engine) {
						engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
					}
					return bean;
				}
			};
		}

	}

}
