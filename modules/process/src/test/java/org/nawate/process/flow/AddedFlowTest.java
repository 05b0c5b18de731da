package org.nawate.process.flow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.TestClock;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flow that a city adds for one kind of case, from the draft to the effect with the
 * real engine: 正誤 goes a shorter way, on which no section is asked; all else goes on as
 * it was.
 */
class AddedFlowTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static ConfigurableApplicationContext city;

	private static CaseStory before;

	@BeforeAll
	static void begins() {
		city = City.start(City.newDatabase());
		city.getBean(TestClock.class).set(TODAY);
		before = erratum().submit();
		FlowShelf shelf = city.getBean(FlowShelf.class);
		ModelFile added = renamed(withoutConsultation(shared()), "erratum");
		assertThat(shelf.verify(List.of(added))).isEmpty();
		assertThat(shelf.putInForce(List.of(added))).isEqualTo(Map.of("erratum.bpmn", 1));
	}

	@AfterAll
	static void ends() {
		city.close();
	}

	@Test
	void a_case_runs_by_it_from_the_draft_to_the_effect() {
		CaseStory story = erratum().submit();
		assertThat(story.step().trace().flow()).isEqualTo("erratum");
		story.endorse().endorse();
		assertThat(story.waitsAt()).containsExactly("screen");
		assertThat(story.desk().act(story.screening(1, null, List.of(new SectionWish("健康課", "健康課")))))
			.isEqualTo(Outcome.refused(FlowRejection.NO_CONSULTATION));
		story.screen(1, null);
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		story.decideAlone(SoleResult.APPROVED);
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.facts()).containsExactly("Drafted", "Submitted", "Endorsed", "Endorsed", "Screened",
				"AuthorityDetermined", "DecidedAlone", "DutyImposed", "TookEffect");
		assertThat(story.path()).containsExactly("submitted", "endorse-by-section-chief", "section-chief-answer",
				"has-director", "endorse-by-director", "director-answer", "screen", "screening-answer",
				"determine-authority", "decider", "decide-alone", "sole-answer", "sole-decision", "approved",
				"effective-now", "apply-change", "take-effect", "in-effect");
		assertThat(story.projectFacts()).containsExactly("Enrolled", "Corrected");
		assertThat(story.project(ProjectEvent.Corrected.class).authority()).isInstanceOf(Authority.SoleDecision.class);
	}

	@Test
	void it_may_be_sent_back_referred_resolved_and_wait_for_its_day() {
		CaseStory story = erratum(TODAY.plusMonths(5)).submit().sendBack();
		assertThat(story.waitsAt()).containsExactly("amend");
		story.submit().endorse().endorse().screen(1, null).refer().table().resolve(Result.CONDITIONAL);
		assertThat(story.fulfilConditions().confirmConditions().waitsAt()).containsExactly("effective-date");
		city.getBean(TestClock.class).set(TODAY.plusMonths(5));
		story.runJobs();
		assertThat(story.facts()).endsWith("ConditionsConfirmed", "TookEffect");
		assertThat(story.project(ProjectEvent.Corrected.class).authority()).isInstanceOf(Authority.Resolution.class);
		city.getBean(TestClock.class).set(TODAY);
	}

	@Test
	void withdrawn_or_refused_it_ends() {
		assertThat(erratum().submit().withdraw().waitsAt()).isEmpty();
		CaseStory refused = erratum().submit().endorse().endorse().screen(1, null).decideAlone(SoleResult.REFUSED);
		assertThat(refused.waitsAt()).isEmpty();
		assertThat(refused.projectFacts()).containsExactly("Enrolled");
	}

	@Test
	void what_was_submitted_before_and_other_kinds_keep_the_shared_flow() {
		before.endorse().endorse();
		before.accepted(before.screening(1, null, List.of(new SectionWish("健康課", "健康課"))));
		assertThat(before.waitsAt()).containsExactly("consult");
		before.agree().decideAlone(SoleResult.APPROVED);
		assertThat(before.step().trace().flow()).isEqualTo("project-change");
		assertThat(before.projectFacts()).endsWith("Corrected");
		CaseStory renaming = city.getBean(Stories.class).renaming(TODAY).submit();
		assertThat(renaming.step().trace().flow()).isEqualTo("project-change");
	}

	@Test
	void what_the_product_would_not_run_or_what_leaves_a_line_out_is_refused() {
		FlowShelf shelf = city.getBean(FlowShelf.class);
		assertThat(shelf.verify(List.of(renamed(shared().text(), "rename")))).extracting(FlowFault::rule)
			.contains(FlowRule.FILE_UNKNOWN);
		assertThat(shelf.verify(List.of(renamed(withoutDirector(shared()), "completion")))).extracting(FlowFault::rule)
			.containsExactly(FlowRule.REACHED_WITHOUT);
	}

	private static CaseStory erratum() {
		return erratum(TODAY);
	}

	private static CaseStory erratum(LocalDate from) {
		Stories stories = city.getBean(Stories.class);
		return stories.change(
				new ProjectChange.Erratum(stories.enrolled(), new Misprint.NameMisprint("電子申請", "電子申請等"), "誤植", from));
	}

	private static ModelFile shared() {
		return city.getBean(FlowShelf.class)
			.inForce()
			.stream()
			.filter((file) -> file.name().equals("project-change.bpmn"))
			.findFirst()
			.orElseThrow();
	}

	private static String withoutConsultation(ModelFile shared) {
		String gone = "ask-sections|consult|sections-are-asked|all-have-answered|about-consultation-of";
		return without(shared.text(), gone).replace("targetRef=\"ask-sections\"", "targetRef=\"decider\"")
			.replace("<incoming>all-have-answered</incoming>", "<incoming>authority-is-determined</incoming>");
	}

	private static String withoutDirector(ModelFile shared) {
		String gone = "has-director|endorse-by-director|director-answer|director-exists|director-absent|"
				+ "director-answers|director-endorses|director-sends-back";
		String first = shared.text()
			.replace("<incoming>director-absent</incoming>", "<incoming>section-chief-endorses</incoming>");
		return without(first, gone).replaceAll("<incoming>(" + gone + ")</incoming>", "")
			.replace("targetRef=\"has-director\"", "targetRef=\"screen\"");
	}

	/** Without these steps, gateways, ways and notes, and their drawings. */
	private static String without(String flow, String gone) {
		return flow.replaceAll("(?s)<(userTask|businessRuleTask|exclusiveGateway) id=\"(" + gone + ")\".*?</\\1>", "")
			.replaceAll("<(sequenceFlow|association) id=\"(" + gone + ")\"[^>]*/>", "")
			.replaceAll("(?s)<sequenceFlow id=\"(" + gone + ")\"[^>]*[^/]>.*?</sequenceFlow>", "")
			.replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) id=\"(" + gone + ")-(shape|edge)\".*?</bpmndi:BPMN\\1>", "");
	}

	private static ModelFile renamed(String flow, String name) {
		return new ModelFile(name + ".bpmn",
				flow.replace("\"project-change\"", "\"" + name + "\"").getBytes(StandardCharsets.UTF_8));
	}

}
