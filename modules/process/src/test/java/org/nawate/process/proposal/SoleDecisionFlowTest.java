package org.nawate.process.proposal;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;

import static org.assertj.core.api.Assertions.assertThat;

/** 専決: where the table lets one post decide, and what it leaves to be reported. */
@City.Test
class SoleDecisionFlowTest extends FlowDay {

	@Test
	void a_raised_kgi_is_decided_by_the_secretariat_and_is_to_be_reported() {
		CaseStory story = waiting().decideAlone(SoleResult.APPROVED);
		assertThat(story.facts()).containsExactly("Drafted", "Submitted", "Endorsed", "Endorsed", "Screened",
				"AuthorityDetermined", "SectionsAsked", "DecidedAlone", "DutyImposed", "TookEffect");
		assertThat(story.path()).containsExactly("submitted", "endorse-by-section-chief", "section-chief-answer",
				"has-director", "endorse-by-director", "director-answer", "screen", "screening-answer",
				"determine-authority", "ask-sections", "consult", "decider", "decide-alone", "sole-answer",
				"sole-decision", "approved", "effective-now", "revise-kgi", "take-effect", "in-effect");
		assertThat(story.projectFacts()).containsExactly("Enrolled", "KgiRevised");
		ProposalEvent.AuthorityDetermined determined = only(story, ProposalEvent.AuthorityDetermined.class);
		assertThat(determined.authority()).isEqualTo(DecidingBody.SECRETARIAT);
		assertThat(determined.rule()).isEqualTo("kgi-raised");
		assertThat(determined.tableHash()).hasSize(64);
		ProjectEvent.KgiRevised revised = story.project(ProjectEvent.KgiRevised.class);
		assertThat(revised.authority()).isInstanceOfSatisfying(Authority.SoleDecision.class, (alone) -> {
			assertThat(alone.post().value()).isEqualTo("secretariat");
			assertThat(alone.rule()).isEqualTo("kgi-raised");
			assertThat(alone.tableHash()).isEqualTo(determined.tableHash());
		});
		ProposalEvent.DutyImposed duty = only(story, ProposalEvent.DutyImposed.class);
		assertThat(duty.kind()).isEqualTo(DutyKind.REPORT);
		assertThat(duty.post().value()).isEqualTo("secretariat");
		assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@Test
	void a_lowered_kgi_goes_to_the_headquarters() {
		CaseStory story = this.stories.kgiRevision(TODAY).submit().endorse().endorse().screen(1, null);
		assertThat(story.waitsAt()).containsExactly("table");
		assertThat(only(story, ProposalEvent.AuthorityDetermined.class).rule()).isEqualTo("kgi-lowered");
	}

	@Test
	void who_screened_it_does_not_decide() {
		CaseStory story = waiting();
		Outcome outcome = story.desk().act(story.soleDecision(SoleResult.APPROVED, "-1"));
		assertThat(outcome).isEqualTo(Outcome.refused(ProposalRejection.SCREENED_BY_SAME_PERSON));
		assertThat(story.waitsAt()).containsExactly("decide-alone");
	}

	@Test
	void refused_it_ends_and_is_to_be_reported_as_well() {
		CaseStory story = waiting().decideAlone(SoleResult.REFUSED);
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).containsExactly("Enrolled");
		assertThat(story.facts()).endsWith("DecidedAlone", "DutyImposed");
	}

	@Test
	void sent_back_it_goes_the_whole_way_again() {
		CaseStory story = waiting().sendBack();
		assertThat(story.waitsAt()).containsExactly("amend");
		assertThat(story.submit().endorse().endorse().screen(1, null).waitsAt()).containsExactly("decide-alone");
	}

	@Test
	void referred_it_is_tabled_and_decided_by_the_headquarters() {
		CaseStory story = waiting().refer();
		assertThat(story.waitsAt()).containsExactly("table");
		story.table().resolve(Result.APPROVED);
		assertThat(story.projectFacts()).containsExactly("Enrolled", "KgiRevised");
		assertThat(story.project(ProjectEvent.KgiRevised.class).authority()).isInstanceOf(Authority.Resolution.class);
	}

	private CaseStory waiting() {
		CaseStory story = this.stories.raisedKgi(TODAY).submit().endorse().endorse().screen(1, null);
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		return story;
	}

	private static <E extends ProposalEvent> E only(CaseStory story, Class<E> type) {
		return story.events().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

}
