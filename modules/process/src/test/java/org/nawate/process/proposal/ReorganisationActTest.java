package org.nawate.process.proposal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.TestReorganisations;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.Reorganisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * 組織改正, all open cases and the owners: one act at any size, or nothing.
 */
@City.Test
class ReorganisationActTest {

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

	private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

	private static final PostId BEFORE = new PostId("section-chief");

	private static final PostId AFTER = new PostId("dx-chief");

	private static final int CASES = 300;

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@Autowired
	private Desk desk;

	@Autowired
	private CommandGateway commands;

	@Autowired
	private EventStore events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestReorganisations reorganisations;

	private final OrganisationId city = new OrganisationId("city-" + UUID.randomUUID());

	private final ReorganisationId april = new ReorganisationId("april");

	/** 情報政策課 becomes DX推進課, with a post of its own for its chief. */
	@BeforeEach
	void a_reorganisation_is_prepared_for_april() {
		this.clock.set(NOVEMBER);
		UnitId unit = new UnitId("section");
		send(new OrganisationCommand.Found(this.city, Actor.system(), "例示市", "123456", NOVEMBER));
		send(new OrganisationCommand.OpenUnit(this.city, Actor.system(), unit, "情報政策課", null, NOVEMBER));
		send(new OrganisationCommand.CreatePost(this.city, Actor.system(), BEFORE, "情報政策課長", PostKind.SECTION_CHIEF,
				unit, NOVEMBER));
		send(new OrganisationCommand.PrepareReorganisation(this.city, Actor.system(), this.april, "四月", APRIL,
				List.of(new OrganisationChange.RenameUnit(unit, "DX推進課"),
						new OrganisationChange.CreatePost(AFTER, "DX推進課長", PostKind.SECTION_CHIEF, unit),
						new OrganisationChange.ClosePost(BEFORE, AFTER)),
				NOVEMBER));
	}

	@AfterEach
	void the_database_takes_everything_again() {
		this.jdbc.sql("drop trigger if exists fault on domain_event_entry").update();
	}

	private void send(Act command) {
		Outcome outcome = this.commands.sendAndWait(command);
		assertThat(outcome.isAccepted()).as("%s: %s", command, outcome).isTrue();
	}

	private OrganisationCommand.CarryOutReorganisation carryOut() {
		return new OrganisationCommand.CarryOutReorganisation(this.city, Actor.system(), this.april, APRIL);
	}

	private static ProposalCommand handover(CaseStory story) {
		return new ProposalCommand.ReassignStep(story.id(), Actor.system(), story.step().step(), AFTER, "DX推進課長",
				"組織改正に伴う引継ぎ", APRIL);
	}

	private long facts() {
		return this.events.readEvents(this.city.value()).asStream().count();
	}

	private static boolean lies(CaseStory story, PostId post) {
		return story.events()
			.stream()
			.anyMatch((fact) -> fact instanceof ProposalEvent.StepReassigned moved && moved.post().equals(post));
	}

	@Test
	void three_hundred_open_cases_follow_in_the_transaction_of_the_reorganisation() {
		List<CaseStory> open = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			open.add(this.stories.kgiRevision(APRIL).submit());
		}
		List<ProposalCommand> following = new ArrayList<>(open.stream().map(ReorganisationActTest::handover).toList());
		this.clock.set(APRIL);
		long before = facts();

		breakAt(open.get(CASES / 2));
		assertThatThrownBy(() -> this.desk.act(carryOut(), following, null))
			.hasStackTraceContaining("the disk is full");
		assertThat(facts()).isEqualTo(before);
		assertThat(open).noneMatch((story) -> lies(story, AFTER));
		the_database_takes_everything_again();

		long begun = System.nanoTime();
		assertThat(this.desk.act(carryOut(), following, null).isAccepted()).isTrue();
		System.out.printf("Reorganisation with %d open cases in one transaction: %d ms%n", CASES,
				Duration.ofNanos(System.nanoTime() - begun).toMillis());
		assertThat(facts()).isGreaterThan(before);
		assertThat(open).allMatch((story) -> lies(story, AFTER));
		// Once more: nothing is left to be done, and nothing is done twice.
		assertThat(this.desk.act(carryOut(), following, null)).asString().contains("REORGANISATION_CARRIED_OUT");
		assertThat(open.getFirst().facts()).containsOnlyOnce("StepReassigned");
	}

	@Test
	void the_seats_of_an_open_circulation_pass_on_in_the_transaction_of_the_reorganisation() {
		CirculationId round = new CirculationId("round-" + UUID.randomUUID());
		send(new CirculationCommand.Start(round, Actor.system(), "年度をまたぐ持ち回り", CirculationGround.URGENT, "急ぐ", "",
				List.of(new CirculationItem(new ProposalId("case-of-" + round), "案件", "")),
				List.of(seat("chair", "本部長", true), seat(BEFORE.value(), "情報政策課長", false)), HeadquartersRules.usual(),
				MeetingRequestRule.ONE_SUFFICES, APRIL.plusDays(5), NOVEMBER));
		CaseStory open = this.stories.kgiRevision(APRIL).submit();
		List<Act> following = List.of(handover(open), new CirculationCommand.PassOnSeat(round, Actor.system(), BEFORE,
				seat(AFTER.value(), "DX推進課長", false), "組織改正に伴う承継", APRIL));
		this.clock.set(APRIL);
		breakAt(open);
		assertThatThrownBy(() -> this.desk.act(carryOut(), following, null))
			.hasStackTraceContaining("the disk is full");
		assertThat(passedOn(round)).isEmpty();
		the_database_takes_everything_again();
		assertThat(this.desk.act(carryOut(), following, null).isAccepted()).isTrue();
		assertThat(lies(open, AFTER)).isTrue();
		assertThat(passedOn(round)).singleElement()
			.satisfies((fact) -> assertThat(fact.seat().post()).isEqualTo(AFTER));
	}

	private static Seat seat(String post, String title, boolean chair) {
		return new Seat(new PostId(post), title, new PersonId("p-" + post), "例 " + title, chair);
	}

	private List<CirculationEvent.SeatPassedOn> passedOn(CirculationId round) {
		return this.events.readEvents(round.value())
			.asStream()
			.map(Message::getPayload)
			.filter(CirculationEvent.SeatPassedOn.class::isInstance)
			.map(CirculationEvent.SeatPassedOn.class::cast)
			.toList();
	}

	@Test
	void a_case_that_went_on_meanwhile_keeps_nobody_back() {
		CaseStory gone = this.stories.kgiRevision(APRIL).submit();
		ProposalCommand late = handover(gone);
		gone.endorse();
		CaseStory open = this.stories.kgiRevision(APRIL).submit();
		this.clock.set(APRIL);
		assertThat(this.desk.act(carryOut(), List.of(late, handover(open)), null).isAccepted()).isTrue();
		assertThat(lies(open, AFTER)).isTrue();
		assertThat(lies(gone, AFTER)).isFalse();
	}

	@Test
	void the_owners_change_with_it_whether_their_day_or_the_reorganisation_comes_first() {
		CaseStory open = this.stories.kgiRevision(APRIL).submit();
		CaseStory owners = decidedInMarch();
		this.reorganisations.goesWith(owners.id(), new Reorganisations.Together(carryOut(), List.of(handover(open))));
		this.clock.set(APRIL);
		long before = facts();
		breakAt(owners);
		assertThatThrownBy(owners::runJobs).hasStackTraceContaining("the disk is full");
		assertThat(facts()).isEqualTo(before);
		assertThat(lies(open, AFTER)).isFalse();
		assertThat(owners.projectFacts()).doesNotContain("OwnerChanged");
		the_database_takes_everything_again();

		owners.runJobs();
		assertThat(facts()).isGreaterThan(before);
		assertThat(lies(open, AFTER)).isTrue();
		assertThat(owners.projectFacts()).endsWith("OwnerChanged");
		assertThat(owners.facts()).endsWith("TookEffect");
	}

	@Test
	void the_reorganisation_brings_its_owners_into_effect() {
		CaseStory owners = decidedInMarch();
		this.reorganisations.goesWith(owners.id(), new Reorganisations.Together(carryOut(), List.of()));
		this.clock.set(APRIL);
		assertThat(this.desk.act(carryOut(), List.of(), owners.id()).isAccepted()).isTrue();
		assertThat(owners.projectFacts()).endsWith("OwnerChanged");
		assertThat(owners.waitsAt()).isEmpty();
	}

	@Test
	void owners_of_a_cancelled_reorganisation_do_not_change() {
		CaseStory owners = decidedInMarch();
		this.reorganisations.goesWith(owners.id(), new Reorganisations.Together(carryOut(), List.of()));
		send(new OrganisationCommand.CancelReorganisation(this.city, Actor.system(), this.april, "議会で否決", NOVEMBER));
		this.clock.set(APRIL);
		assertThatThrownBy(owners::runJobs).hasMessageContaining("REORGANISATION_ENDED");
		assertThat(owners.facts()).endsWith("EffectRefused", "DutyImposed");
		assertThat(owners.projectFacts()).doesNotContain("OwnerChanged");
	}

	private CaseStory decidedInMarch() {
		ProjectId project = this.stories.enrolled();
		return this.stories
			.change(new ProjectChange.OwnerChange(List.of(new ProjectChange.OwnerChange.Transfer(project,
					new Owner("総務部", "情報政策課"), new Owner("総務部", "DX推進課"), "section")), "四月", APRIL))
			.submit()
			.endorse()
			.endorse()
			.screen(1, null)
			.decideAlone(SoleResult.APPROVED);
	}

	/** The last fact of the case cannot be written. */
	private void breakAt(CaseStory story) {
		this.jdbc.sql("""
				create or replace function fault() returns trigger language plpgsql as
				$$ begin raise exception 'the disk is full'; end $$""").update();
		this.jdbc.sql("""
				create trigger fault before insert on domain_event_entry for each row
				when (new.payload_type in ('proposal.StepReassigned', 'proposal.TookEffect')
				  and new.aggregate_identifier = '%s') execute function fault()""".formatted(story.id())).update();
	}

}
