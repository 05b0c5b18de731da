package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.whole.WholeApplication;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.PostKind;
import org.nawate.store.ReadModels;

import static org.assertj.core.api.Assertions.assertThat;

/** Seats of a circulation follow the posts that have them. */
class SeatSuccessionTest extends WholeApplication {

	private static final LocalDate FROM = LocalDate.of(2031, 1, 1);

	private static final LocalDate CHANGE = LocalDate.of(2031, 1, 15);

	private static final CirculationId ROUND = new CirculationId("circulation-succession");

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	@Autowired
	private SeatSuccession seats;

	@Autowired
	private OrganisationQuery organisation;

	@Autowired
	private CirculationQuery circulations;

	private void accepted(Object command) {
		Outcome outcome = this.commands.sendAndWait(command);
		assertThat(outcome.isAccepted()).as("%s: %s", command, outcome).isTrue();
		this.readModels.awaitCaughtUp(java.time.Duration.ofSeconds(10));
	}

	private void post(String id, String title, String person, LocalDate from) {
		accepted(new OrganisationCommand.CreatePost(DemoOrganisation.ID, Actor.system(), new PostId(id), title,
				PostKind.MEMBER, null, from));
		accepted(new OrganisationCommand.FillPost(DemoOrganisation.ID, Actor.system(), new PostId(id),
				new PersonId("p-" + person), "例 " + person, from));
	}

	private static Seat seat(String post, String title, boolean chair) {
		return new Seat(new PostId(post), title, new PersonId("p-" + post), "例 " + post, chair);
	}

	private Whereabouts where(LocalDate day) {
		return new OrganisationToday(this.organisation, day);
	}

	@Test
	void the_successor_of_a_closed_post_has_its_seat_and_what_was_answered_stays() {
		post("seat-old", "旧部長", "old", FROM);
		post("seat-lasting", "残る部長", "lasting", FROM);
		post("seat-heir", "新部長", "heir", FROM);
		accepted(new CirculationCommand.Start(ROUND, Actor.system(), "年度をまたぐ持ち回り", CirculationGround.URGENT, "急ぐ", "",
				List.of(new CirculationItem(new ProposalId("case-succession"), "案件", "")),
				List.of(seat("seat-lasting", "残る部長", true), seat("seat-old", "旧部長", false)), HeadquartersRules.usual(),
				MeetingRequestRule.ONE_SUFFICES, CHANGE.plusDays(5), FROM));
		accepted(new CirculationCommand.Answer(ROUND, Actor.of("p-seat-old", "例 old", "seat-old", "旧部長"),
				List.of(new ItemAnswer(1, Stance.AGREE_WITH_OPINION, "前任の意見")), FROM));
		accepted(new OrganisationCommand.ClosePost(DemoOrganisation.ID, Actor.system(), new PostId("seat-old"),
				new PostId("seat-heir"), CHANGE));
		assertThat(this.seats.follow(CHANGE.minusDays(1), where(CHANGE.minusDays(1)))).as("not before the day")
			.isZero();
		assertThat(this.seats.follow(CHANGE, where(CHANGE))).isEqualTo(1);
		assertThat(this.seats.follow(CHANGE, where(CHANGE))).as("once").isZero();
		this.readModels.awaitCaughtUp(java.time.Duration.ofSeconds(10));
		CirculationView view = this.circulations.find(ROUND).orElseThrow();
		assertThat(view.seats()).containsExactly("seat-lasting", "seat-heir");
		CirculationView.SeatAnswer heir = view.items().getFirst().of("seat-heir");
		assertThat(heir).isNotNull();
		assertThat(heir.postTitle()).isEqualTo("新部長");
		assertThat(heir.words()).isEqualTo("前任の意見");
		accepted(new CirculationCommand.Answer(ROUND, Actor.of("p-heir", "例 heir", "seat-heir", "新部長"),
				List.of(new ItemAnswer(1, Stance.OBJECT, "後任の意見")), CHANGE));
		assertThat(this.circulations.find(ROUND).orElseThrow().items().getFirst().count().votesAgainst()).isEqualTo(1);
		accepted(new CirculationCommand.Cancel(ROUND, Actor.system(), "試験の終わり", CHANGE));
	}

}
