package org.nawate.process.exploration;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.inbox.Desk;

import com.zaxxer.hikari.HikariDataSource;

/**
 * One case in the real city, with the real engine, store and database, that can be looked
 * at, acted on, and taken back to where it stood.
 */
final class World implements AutoCloseable {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

	/** Puts the one connection in the place of the pool. */
	@Configuration(proxyBeanMethods = false)
	static class OneConnectionOnly {

		@Bean
		static BeanPostProcessor oneConnection() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof HikariDataSource pool) ? new OneConnection(pool) : bean;
				}
			};
		}

	}

	/** Before whom cases are brought; both is far more than one after the other. */
	enum Before {

		/** Meetings alone. */
		MEETINGS,
		/** A circulation; meetings only try to take the case as well. */
		CIRCULATION,
		/** One convened meeting, with all that can happen at it. */
		FLOOR,
		/** Everything. */
		BOTH

	}

	/** A place to return to. */
	record Mark(Savepoint savepoint, LocalDate today) {
	}

	private final ConfigurableApplicationContext city;

	private final OneConnection database;

	private final TestClock clock;

	private ProposalId proposal = new ProposalId("none");

	private ProjectId project = new ProjectId("none");

	private List<MeetingId> meetings = List.of();

	private CirculationId circulation = new CirculationId("none");

	private Before before = Before.BOTH;

	World() {
		this.city = City.start(City.newDatabase(), OneConnectionOnly.class);
		this.database = this.city.getBean(OneConnection.class);
		this.clock = this.city.getBean(TestClock.class);
	}

	/**
	 * Begins with a case that is drafted and not submitted; what was before is undone.
	 */
	void begin(Function<Stories, CaseStory> draft, Before forum) throws SQLException {
		this.before = forum;
		this.database.hold();
		this.clock.set(MONDAY);
		// Stories remember a plan, which must be as new as the rest.
		Stories stories = new Stories(this.city, this.city.getBean(CommandGateway.class));
		CaseStory story = draft.apply(stories);
		this.proposal = story.id();
		this.project = story.project();
		this.meetings = List.of(stories.meeting(MONDAY), stories.meeting(MONDAY));
		this.circulation = new CirculationId("circulation-" + UUID.randomUUID());
		if (forum == Before.FLOOR) {
			FloorActs.convene(this.city.getBean(Desk.class), story, this.meetings.getFirst(), MONDAY);
		}
	}

	void end() throws SQLException {
		this.database.release();
	}

	Mark mark() throws SQLException {
		return new Mark(this.database.mark(), this.clock.today());
	}

	void returnTo(Mark mark) throws SQLException {
		this.database.returnTo(mark.savepoint());
		this.clock.set(mark.today());
	}

	/** Nobody will return to it: each mark that is left would slow down what comes. */
	void forget(Mark mark) throws SQLException {
		this.database.forget(mark.savepoint());
	}

	Facts facts() {
		List<MeetingEvent> held = new ArrayList<>();
		this.meetings.forEach((meeting) -> held.addAll(read(meeting.value(), MeetingEvent.class)));
		return new Facts(read(this.proposal.value(), ProposalEvent.class),
				read(this.project.value(), ProjectEvent.class), held,
				read(this.circulation.value(), CirculationEvent.class));
	}

	Situation situation(Facts facts) {
		List<String> tasks = this.city.getBean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.proposal.value())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
		Situation situation = Situation.of(facts, tasks, jobs().size(),
				this.clock.today().toEpochDay() - MONDAY.toEpochDay());
		String text = situation.text();
		for (int i = 0; i < this.meetings.size(); i++) {
			text = text.replace(this.meetings.get(i).value(), "meeting " + (i + 1) + " ");
		}
		return new Situation(situation.open(), situation.tasks(), situation.jobs(), situation.ended(),
				situation.round(), text);
	}

	List<Possibilities.Possibility> possibilities(Facts facts) {
		List<Possibilities.Possibility> all = new ArrayList<>(Possibilities.of(this.city.getBean(Desk.class),
				this.proposal, this.meetings, this.circulation, this.clock.today(), facts, this.before));
		for (Job job : jobs()) {
			all.add(new Possibilities.Possibility("the day comes", () -> {
				this.clock.set(MONDAY.plusYears(1));
				management().executeJob(job.getId());
				return Outcome.accepted();
			}));
		}
		return all;
	}

	private List<Job> jobs() {
		return management().createJobQuery().list();
	}

	private ManagementService management() {
		return this.city.getBean(ProcessEngine.class).getManagementService();
	}

	private <E> List<E> read(String aggregate, Class<E> type) {
		return this.city.getBean(EventStore.class)
			.readEvents(aggregate)
			.asStream()
			.map((message) -> type.cast(message.getPayload()))
			.toList();
	}

	@Override
	public void close() {
		this.city.close();
	}

}
