package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 異議: in every flow and for every post that may decide alone, an objection leads to the
 * headquarters. That of an addition, which the shipped table hands to nobody, stands in
 * {@link AdditionAloneFlowTest}; an abolition is never decided alone.
 */
@City.Test
class ObjectionFlowTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void it_is_a_monday_in_november() {
		this.clock.set(TODAY);
	}

	static Stream<Arguments> decidedAlone() {
		return Stream.of(of("a raised KGI", "secretariat", "KgiRevised", (stories) -> stories.raisedKgi(TODAY)),
				of("other names", "chair", "Renamed", (stories) -> stories.renaming(TODAY)),
				of("an erratum", "secretariat", "Corrected",
						(stories) -> stories.change(new ProjectChange.Erratum(stories.enrolled(),
								new Misprint.NameMisprint("電子申請", "電子申請等"), "誤植", TODAY))));
	}

	private static Arguments of(String name, String post, String effect, Function<Stories, CaseStory> draft) {
		return Arguments.of(name, post, effect, draft);
	}

	@ParameterizedTest(name = "{0}, decided by the {1}")
	@MethodSource("decidedAlone")
	void what_a_section_objects_to_is_referred_and_decided_by_the_headquarters(String name, String post, String effect,
			Function<Stories, CaseStory> draft) {
		CaseStory story = objected(draft.apply(this.stories));
		assertThat(story.step().post().value()).isEqualTo(post);
		for (SoleResult result : SoleResult.values()) {
			assertThat(story.desk().act(story.soleDecision(result, "-2")))
				.isEqualTo(Outcome.refused(ProposalRejection.OBJECTION_STANDS, "健康課"));
		}
		assertThat(story.waitsAt()).as("nothing has happened").containsExactly("decide-alone");
		assertThat(story.refer().waitsAt()).containsExactly("table");
		story.table().resolve(Result.APPROVED);
		assertThat(story.facts()).endsWith("ReferredToHeadquarters", "Tabled", "Resolved", "TookEffect");
		assertThat(story.projectFacts()).containsExactly("Enrolled", effect);
	}

	@Test
	void with_another_gist_to_which_the_section_agrees_one_post_decides_again() {
		CaseStory story = objected(this.stories.raisedKgi(TODAY)).sendBack();
		story.revise(new ProposedChange.KgiRevision(story.project(), Kgi.parse("利用者満足度 80%以上"),
				Kgi.parse("利用者満足度 85%以上"), "実績に合わせる", "R7年度 85%", TODAY));
		story.submit().endorse().endorse().accepted(story.screening(1, null, List.of()));
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly("健康課");
		assertThat(story.agree().decideAlone(SoleResult.APPROVED).projectFacts()).endsWith("KgiRevised");
	}

	@Test
	void with_the_same_gist_the_objection_stands_and_nobody_is_asked_again() {
		CaseStory story = objected(this.stories.raisedKgi(TODAY)).sendBack();
		story.submit().endorse().endorse().accepted(story.screening(1, null, List.of()));
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		assertThat(story.desk().act(story.soleDecision(SoleResult.APPROVED, "-2")))
			.isEqualTo(Outcome.refused(ProposalRejection.OBJECTION_STANDS, "健康課"));
		assertThat(story.events()).noneMatch(ProposalEvent.DecidedAlone.class::isInstance);
	}

	/** The secretariat asks a section, which objects; then it waits for the one post. */
	private static CaseStory objected(CaseStory story) {
		story.submit().endorse().endorse();
		story.accepted(story.screening(1, null, List.of(new SectionWish("健康課", "健康課"))));
		story.accepted(story.answer(story.consulted("健康課"), ConsultationAnswer.OBJECT, "数値が高すぎる"));
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		return story;
	}

}
