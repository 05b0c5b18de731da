package org.nawate.benchmarks.city;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.nawate.benchmarks.harness.Database;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.Circulation;
import org.nawate.domain.meeting.Meeting;
import org.nawate.domain.organisation.Organisation;
import org.nawate.domain.plan.ActionPlan;
import org.nawate.domain.project.Project;
import org.nawate.domain.proposal.Proposal;
import org.nawate.process.inbox.FlowCollision;
import org.nawate.process.inbox.Holding;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.Reorganisations;
import org.nawate.process.inbox.StandInDirectory;
import org.nawate.process.inbox.StepPost;
import org.nawate.store.ActTransaction;
import org.nawate.store.ActorTrail;
import org.nawate.store.HeldAggregates;
import org.nawate.store.RetryableFailure;
import org.nawate.store.erasure.MasterKeys;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogKeeper;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The product without its pages: the real store, flows, aggregates and sealer. Only the
 * posts and the day are made up.
 */
@EnableAutoConfiguration
@ComponentScan("org.nawate.process")
public final class City {

	/** The day it is. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/**
	 * Starts it on an empty database, whose tables it makes.
	 * @param more read models that it is to have
	 */
	public static ConfigurableApplicationContext start(Database database, Class<?>... more) {
		return new SpringApplicationBuilder(City.class).sources(more)
			.web(WebApplicationType.NONE)
			.initializers((beans) -> beans.getBeanFactory().registerSingleton("dataSource", database.source()))
			// The application's own settings lie on the class path and are not meant; its
			// database would start another PostgreSQL.
			.properties(Map.of("spring.config.name", "benchmarks", "nawate.database.url", database.url(),
					"nawate.flow-workers", "false", "axon.update-check.disabled", "true", "axon.timeout.enabled",
					"false", "logging.level.org.nawate.store.projection", "off", "logging.level.root", "error",
					"spring.main.banner-mode", "off", "spring.autoconfigure.exclude",
					"org.axonframework.springboot.autoconfig.XStreamAutoConfiguration"))
			.run();
	}

	/** Waits until all that was committed is sealed. */
	public static void awaitSealed(ConfigurableApplicationContext city) throws InterruptedException {
		EventLog log = city.getBean(EventLog.class);
		long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (log.unsealed() > 0) {
			if (System.nanoTime() > patience || !city.getBean(LogKeeper.class).isRunning()) {
				throw new IllegalStateException("The log is not sealed");
			}
			Thread.sleep(1);
		}
	}

	@Bean
	ConfigurerModule aggregates() {
		return (axon) -> List
			.of(Proposal.class, Project.class, Meeting.class, Circulation.class, ActionPlan.class, Organisation.class)
			.forEach(axon::configureAggregate);
	}

	/** Names of persons are sealed as in the product. */
	@Bean
	MasterKeys masterKeys() {
		return new MasterKeys(List.of(MasterKeys.generate()));
	}

	@Bean
	SmartInitializingSingleton actorsAreNoted(CommandBus commands, ActorTrail trail) {
		return () -> commands.registerDispatchInterceptor(trail);
	}

	@Bean
	Clock clock() {
		return Clock.fixed(TODAY.atTime(12, 0).atZone(JAPAN).toInstant(), JAPAN);
	}

	@Bean
	OneTransaction oneTransaction(ActTransaction transaction) {
		return transaction::inOneTransaction;
	}

	@Bean
	Holding holding() {
		return HeldAggregates::hold;
	}

	@Bean
	RetryableFailure flowCollision(FlowCollision collision) {
		return collision::isRetryable;
	}

	@Bean
	Reorganisations reorganisations() {
		return Reorganisations.NONE;
	}

	/** Nobody is absent. */
	@Bean
	StandInDirectory standInDirectory() {
		return new StandInDirectory() {

			@Override
			public Optional<Claim> claim(Waiting step, PostId by, LocalDate on) {
				return Optional.empty();
			}

			@Override
			public Optional<LocalDate> skip(Waiting step, PostId by, LocalDate on) {
				return Optional.empty();
			}

			@Override
			public boolean represents(PostId seat, PostId by, LocalDate on) {
				return false;
			}

		};
	}

	/** Every post of a flow is there once, and every section has a chief. */
	@Bean
	PostDirectory postDirectory() {
		return new PostDirectory() {

			@Override
			public Optional<Post> postFor(StepPost post, String section, LocalDate on) {
				return Optional.of(new Post(new PostId(post.group()), post.group()));
			}

			@Override
			public boolean hasDirector(String section, LocalDate on) {
				return true;
			}

			@Override
			public Optional<Section> section(String name, LocalDate on) {
				return sectionOf(name, on);
			}

			@Override
			public Optional<Section> sectionOf(String unit, LocalDate on) {
				return Optional.of(new Section(unit, unit, new Post(new PostId(unit), unit + "長")));
			}

		};
	}

}
