package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.TestStandIns;
import org.nawate.process.inbox.FlowRejection;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps taken in the place of another post, by the real desk and the real flow. */
@City.Test
class StandInFlowTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final Actor DEPUTY = Actor.of("deputy-1", "葛城 光", "deputy", "次長");

	private static final Actor DIRECTOR = Actor.of("director-1", "中條 恵", "director", "director");

	@Autowired
	private Stories stories;

	@Autowired
	private TestStandIns standIns;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void itIsToday() {
		this.clock.set(TODAY);
	}

	@AfterEach
	void everybodyIsBack() {
		this.standIns.forget();
	}

	private static ProposalCommand.Endorse endorse(CaseStory story, Actor by) {
		return new ProposalCommand.Endorse(story.id(), by, story.step().step(), "", story.today());
	}

	@Test
	void a_stand_in_endorses_and_the_absent_one_owes_a_look_five_working_days_after_coming_back() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit().endorse();
		this.standIns.allow("deputy", "director", Capacity.STAND_IN);
		story.accepted(endorse(story, DEPUTY.inPlaceOf("director")));
		assertThat(story.waitsAt()).containsExactly("screen");
		assertThat(story.facts()).endsWith("StepAssumed", "DutyImposed", "Endorsed");
		ProposalEvent.DutyImposed duty = story.events()
			.stream()
			.filter(ProposalEvent.DutyImposed.class::isInstance)
			.map(ProposalEvent.DutyImposed.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(duty.post()).isEqualTo(DIRECTOR.post());
		assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
		assertThat(Objects.requireNonNull(this.standIns.asked()).excluded()).containsExactly(new PersonId("officer-1"));
		story.accepted(new ProposalCommand.DischargeDuty(story.id(), DIRECTOR, duty.number(), "", null, TODAY));
	}

	@Test
	void nothing_is_kept_of_somebody_who_may_not_stand_in() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit().endorse();
		assertThat(story.desk().act(endorse(story, DEPUTY.inPlaceOf("director"))))
			.isEqualTo(new Outcome.Refused(FlowRejection.NOT_STANDING_IN, List.of("director")));
		assertThat(story.desk().act(endorse(story, DEPUTY)))
			.isEqualTo(Outcome.refused(ProposalRejection.WRONG_POST, "director"));
		Actor drafter = new Actor(new PersonId("officer-1"), "起案 花子", DEPUTY.post(), DEPUTY.postTitle(), "director");
		this.standIns.allow("deputy", "director", Capacity.STAND_IN);
		assertThat(story.desk().act(endorse(story, drafter))).isEqualTo(Outcome.refused(ProposalRejection.OWN_DRAFT));
		assertThat(story.facts()).endsWith("Submitted", "Endorsed");
	}

	@Test
	void a_superior_approves_over_the_absent_one_and_then_in_the_own_post() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit();
		this.standIns.allow("director", "section-chief", Capacity.SUPERIOR);
		story.accepted(endorse(story, DIRECTOR.inPlaceOf("section-chief")));
		assertThat(story.waitsAt()).containsExactly("endorse-by-director");
		story.accepted(endorse(story, DIRECTOR));
		assertThat(story.waitsAt()).containsExactly("screen");
		assertThat(story.facts()).endsWith("Submitted", "StepAssumed", "DutyImposed", "Endorsed", "Endorsed");
	}

	@Test
	void an_absent_one_on_the_way_up_is_skipped() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit();
		ProposalCommand.SkipStep skip = new ProposalCommand.SkipStep(story.id(), DIRECTOR, story.step().step(), "出張",
				TODAY, TODAY);
		assertThat(story.desk().act(skip))
			.isEqualTo(new Outcome.Refused(FlowRejection.NOT_ABSENT, List.of("section-chief")));
		this.standIns.absent("section-chief");
		story.accepted(skip);
		assertThat(story.waitsAt()).containsExactly("endorse-by-director");
		assertThat(story.facts()).endsWith("Submitted", "StepSkipped", "DutyImposed");
	}

	@Test
	void a_delegate_endorses_in_the_name_of_who_delegated() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit();
		this.standIns.allow("deputy", "section-chief", Capacity.DELEGATE);
		story.accepted(endorse(story, DEPUTY.inPlaceOf("section-chief")));
		assertThat(story.waitsAt()).containsExactly("endorse-by-director");
		assertThat(story.facts()).endsWith("Submitted", "StepAssumed", "Endorsed");
	}

}
