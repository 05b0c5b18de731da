package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.Organisation;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOrganisationTest {

	private static final LocalDate TODAY = ReadingWorld.TODAY;

	private final DemoOrganisation demo = new DemoOrganisation();

	private final ReadingWorld world = new ReadingWorld();

	private final OrganisationQuery organisation = this.world.the(OrganisationQuery.class);

	DemoOrganisationTest() {
		List<OrganisationCommand> commands = this.demo.commands();
		List<Object> events = new ArrayList<>();
		AggregateTestFixture<Organisation> fixture = new AggregateTestFixture<>(Organisation.class);
		fixture.givenCommands(commands.subList(0, commands.size() - 1))
			.when(commands.getLast())
			.expectSuccessfulHandlerExecution();
		fixture.getEventStore()
			.readEvents(DemoOrganisation.ID.value())
			.forEachRemaining((message) -> events.add(message.getPayload()));
		// Every command made its one event: none was refused.
		assertThat(events).hasSameSizeAs(commands).allMatch(OrganisationEvent.class::isInstance);
		this.world.record(Story.IMPORTED, Story.SECRETARIAT, events.toArray());
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	@Test
	void knows_every_owner_printed_in_the_plan() {
		assertThat(this.organisation.sections(TODAY)).hasSize(12)
			.contains(new SectionRow("information-policy", "情報政策課", "general-affairs-department", "総務部"),
					new SectionRow("election-office", "事務局", "election-commission", "選挙管理委員会"),
					new SectionRow("tawara-branch", "田原支所", null, null));
		assertThat(this.organisation.units(TODAY)).hasSize(20);
		assertThat(this.organisation.sections(LocalDate.of(2023, 3, 31))).isEmpty();
	}

	@Test
	void every_post_has_a_holder_so_that_no_case_strands() {
		assertThat(this.organisation.posts(TODAY)).hasSize(35)
			.allSatisfy(
					(post) -> assertThat(this.organisation.holders(new PostId(post.postId()), TODAY)).as(post.title())
						.isNotEmpty());
	}

	@Test
	void a_section_has_its_chief_and_the_director_above_it() {
		assertThat(this.organisation.chiefPost("information-policy", TODAY)).map(PostRow::title).hasValue("情報政策課長");
		assertThat(this.organisation.directorAbove("information-policy", TODAY)).map(PostRow::postId)
			.hasValue("director-general-affairs-department");
		assertThat(this.organisation.directorAbove("tawara-branch", TODAY)).isEmpty();
		assertThat(this.organisation.secretariatPost(TODAY)).map(PostRow::postId).hasValue("secretariat");
	}

	@Test
	void a_person_holds_posts_with_their_units() {
		assertThat(this.organisation.postsOf(new PersonId("p-director"), TODAY))
			.containsExactly(new HeldPost("director-general-affairs-department", "総務部長", PostKind.DIRECTOR,
					"general-affairs-department", "総務部", "general-affairs-department", "総務部", SeatRole.MEMBER));
		assertThat(this.organisation.postsOf(new PersonId("p-officer3"), TODAY)).hasSize(10);
		assertThat(this.organisation.postsOf(new PersonId("p-officer"), LocalDate.of(2023, 3, 31))).isEmpty();
	}

	@Test
	void the_headquarters_seats_its_chair_and_every_director() {
		List<Seat> seats = this.organisation.seats(TODAY);
		assertThat(seats).hasSize(9);
		assertThat(seats.getFirst().chair()).isTrue();
		assertThat(seats).filteredOn(Seat::chair).hasSize(1);
	}

	@Test
	void every_account_is_a_person_who_holds_a_post() {
		assertThat(this.demo.accounts()).allSatisfy(
				(account) -> assertThat(this.organisation.postsOf(account.person(), TODAY)).as(account.username())
					.isNotEmpty());
	}

	@Test
	void who_left_a_post_holds_it_up_to_the_last_day() {
		try (ReadingWorld other = new ReadingWorld()) {
			PostId post = new PostId("p");
			LocalDate from = LocalDate.of(2024, 4, 1);
			other.record(from, Story.SECRETARIAT,
					new OrganisationEvent.PostCreated(DemoOrganisation.ID, post, "課長", PostKind.SECTION_CHIEF, null,
							from),
					new OrganisationEvent.PostFilled(DemoOrganisation.ID, post, new PersonId("a"), "甲", from),
					new OrganisationEvent.PostVacated(DemoOrganisation.ID, post, new PersonId("a"),
							LocalDate.of(2025, 3, 31)),
					new OrganisationEvent.PostFilled(DemoOrganisation.ID, post, new PersonId("b"), "乙",
							LocalDate.of(2025, 4, 1)));
			other.catchUp();
			OrganisationQuery query = other.the(OrganisationQuery.class);
			assertThat(query.holders(post, LocalDate.of(2025, 3, 31))).extracting(Holder::personName)
				.containsExactly("甲");
			assertThat(query.holders(post, LocalDate.of(2025, 4, 1))).extracting(Holder::personName)
				.containsExactly("乙");
			assertThat(query.holders(post)).hasSize(2);
		}
	}

}
