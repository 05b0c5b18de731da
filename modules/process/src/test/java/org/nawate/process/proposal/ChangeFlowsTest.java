package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.process.CaseStory;
import org.nawate.process.City;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of {@code kgi-revision.bpmn}, {@code project-abolition.bpmn} and
 * {@code project-change.bpmn}.
 */
@City.Test
class ChangeFlowsTest extends FlowDay {

	@TestFactory
	Stream<DynamicTest> kgi_revision() {
		return paths(() -> this.stories.kgiRevision(TODAY), () -> this.stories.kgiRevision(NEXT_APRIL), "KgiRevised",
				"revise-kgi");
	}

	@TestFactory
	Stream<DynamicTest> project_abolition() {
		return paths(() -> this.stories.abolition(TODAY), () -> this.stories.abolition(NEXT_APRIL), "Abolished",
				"abolish-project");
	}

	@TestFactory
	Stream<DynamicTest> project_change() {
		return paths(() -> suspension(TODAY), () -> suspension(NEXT_APRIL), "Suspended", "apply-change");
	}

	private CaseStory suspension(LocalDate effectiveOn) {
		return this.stories.change(new ProjectChange.Suspension(this.stories.enrolled(), "予算の確保まで", null, effectiveOn));
	}

	private Stream<DynamicTest> paths(Supplier<CaseStory> forToday, Supplier<CaseStory> forApril, String effect,
			String work) {
		return Stream.of(path("approved_for_today_it_changes_the_project_at_once", () -> {
			CaseStory story = tabled(forToday.get()).resolve(Result.APPROVED);
			assertThat(story.projectFacts()).containsExactly("Enrolled", effect);
			assertThat(story.facts()).filteredOn((fact) -> !fact.equals("ConsultationAnswered"))
				.containsExactly("Drafted", "Submitted", "Endorsed", "Endorsed", "Screened", "AuthorityDetermined",
						"SectionsAsked", "Tabled", "Resolved", "TookEffect");
			assertThat(story.path()).filteredOn((element) -> !element.equals("decider"))
				.containsExactly("submitted", "endorse-by-section-chief", "section-chief-answer", "has-director",
						"endorse-by-director", "director-answer", "screen", "screening-answer", "determine-authority",
						"ask-sections", "consult", "table", "resolve", "outcome", "resolution", "approved",
						"effective-now", work, "take-effect", "in-effect");
			assertThat(story.waitsAt()).isEmpty();
		}), path("approved_for_next_april_it_waits_for_the_day", () -> {
			CaseStory story = tabled(forApril.get()).resolve(Result.APPROVED);
			assertThat(story.waitsAt()).containsExactly("effective-date");
			assertThat(story.projectFacts()).containsExactly("Enrolled");
			this.clock.set(NEXT_APRIL);
			story.runJobs();
			this.clock.set(TODAY);
			assertThat(story.projectFacts()).containsExactly("Enrolled", effect);
			assertThat(story.waitsAt()).isEmpty();
		}), path("on_conditions_it_waits_until_they_are_met", () -> {
			CaseStory story = tabled(forToday.get()).resolve(Result.CONDITIONAL);
			assertThat(story.waitsAt()).containsExactly("confirm-conditions");
			assertThat(story.fulfilConditions().confirmConditions().projectFacts()).containsExactly("Enrolled", effect);
		}), path("carried_over_it_is_tabled_again", () -> {
			CaseStory story = tabled(forToday.get()).resolve(Result.CARRIED_OVER);
			assertThat(story.waitsAt()).containsExactly("table");
		}), path("refused_it_leaves_the_project_as_it_was", () -> {
			CaseStory story = tabled(forToday.get()).resolve(Result.REFUSED);
			assertThat(story.waitsAt()).isEmpty();
			assertThat(story.projectFacts()).containsExactly("Enrolled");
			assertThat(story.path()).endsWith("resolution", "refused");
		}), path("sent_back_by_anyone_it_waits_for_the_drafter", () -> {
			List<CaseStory> sentBack = List.of(forToday.get().submit().sendBack(),
					forToday.get().submit().endorse().sendBack(),
					forToday.get().submit().endorse().endorse().sendBack(),
					tabled(forToday.get()).resolve(Result.SENT_BACK));
			sentBack.forEach((story) -> {
				assertThat(story.waitsAt()).containsExactly("amend");
				assertThat(story.submit().waitsAt()).containsExactly("endorse-by-section-chief");
			});
		}), path("taken_back_it_waits_for_the_drafter", () -> {
			CaseStory story = forToday.get().submit().takeBack();
			assertThat(story.waitsAt()).containsExactly("amend");
		}), path("withdrawn_it_ends", () -> {
			CaseStory story = forToday.get().submit().withdraw();
			assertThat(story.waitsAt()).isEmpty();
			assertThat(story.projectFacts()).containsExactly("Enrolled");
			assertThat(story.path()).endsWith("withdrawal", "withdrawn", "withdrawal-recorded");
		}));
	}

	private static CaseStory tabled(CaseStory story) {
		return story.submit().endorse().endorse().screen(1, null).table();
	}

	private static DynamicTest path(String name, Runnable story) {
		return DynamicTest.dynamicTest(name, story::run);
	}

}
