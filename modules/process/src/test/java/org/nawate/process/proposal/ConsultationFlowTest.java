package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** 合議: who is asked by the table and by hand, side by side, and what waits for them. */
@City.Test
class ConsultationFlowTest extends FlowDay {

	@Test
	void the_related_sections_and_those_of_the_rules_are_asked_side_by_side() {
		CaseStory story = asked(addition(1_200_000), List.of());
		assertThat(story.waitsAt()).containsExactly("consult", "consult", "consult");
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly("市民課", "総務課", "企画広報課");
		assertThat(story.consulted())
			.allSatisfy((step) -> assertThat(step.dueOn()).isEqualTo(LocalDate.of(2026, 11, 9)));
		ProposalEvent.SectionsAsked fact = last(story, ProposalEvent.SectionsAsked.class);
		assertThat(fact.round()).isEqualTo(1);
		assertThat(fact.tableHash()).hasSize(64);
		assertThat(fact.sections()).extracting(ConsultedSection::rule)
			.containsExactly("related-to-addition", "addition-general-affairs", "addition-with-budget");
		assertThat(fact.sections()).extracting(ConsultedSection::byHand).containsOnly(false);
		assertThat(asked(addition(0), List.of()).consulted()).hasSize(2);
	}

	@Test
	void nothing_goes_on_before_the_last_has_answered_and_an_objection_stops_nothing() {
		CaseStory story = asked(addition(0), List.of());
		answer(story, "総務課", ConsultationAnswer.OBJECT, "規程に反する");
		assertThat(story.waitsAt()).containsExactly("consult");
		answer(story, "市民課", ConsultationAnswer.AGREE_WITH_OPINION, "窓口の混雑に配慮すること");
		assertThat(story.waitsAt()).containsExactly("table");
		assertThat(story.facts()).endsWith("SectionsAsked", "ConsultationAnswered", "ConsultationAnswered");
		assertThat(story.path()).endsWith("ask-sections", "consult", "decider", "table").doesNotHaveDuplicates();
		assertThat(story.table().resolve(Result.APPROVED).projectFacts()).endsWith("Added", "Activated");
	}

	@Test
	void a_section_that_the_secretariat_adds_is_asked_as_well_and_nobody_twice() {
		CaseStory story = asked(addition(0), List.of(wish("健康課"), wish("総務課")));
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly("市民課", "総務課", "健康課");
		List<ConsultedSection> sections = last(story, ProposalEvent.SectionsAsked.class).sections();
		assertThat(sections.getLast().byHand()).isTrue();
		assertThat(sections.getLast().ground()).isEqualTo("関わりがある");
		assertThat(last(story, ProposalEvent.ConsultationWished.class).wishes()).hasSize(2);
	}

	@Test
	void where_no_rule_names_anybody_the_case_goes_on_at_once() {
		CaseStory story = asked(this.stories.raisedKgi(TODAY), List.of());
		assertThat(last(story, ProposalEvent.SectionsAsked.class).sections()).isEmpty();
		assertThat(story.waitsAt()).containsExactly("decide-alone");
	}

	@Test
	void one_post_decides_alone_only_when_all_have_answered() {
		CaseStory story = asked(this.stories.raisedKgi(TODAY), List.of(wish("健康課")));
		assertThat(story.waitsAt()).containsExactly("consult");
		assertThat(story.agree().waitsAt()).containsExactly("decide-alone");
		story.decideAlone(SoleResult.REFUSED);
		assertThat(story.facts()).endsWith("DecidedAlone", "DutyImposed", "ConsultedTold");
	}

	@Test
	void whoever_answered_answers_again_when_the_gist_has_changed() {
		CaseStory story = asked(addition(0), List.of(wish("健康課"))).agree().table().resolve(Result.SENT_BACK);
		story.revise(Stories.additionWith(story.project(), "窓口の予約の改善", List.of(), 0));
		story.submit().endorse().endorse();
		story.accepted(story.screening(3, null, List.of()));
		assertThat(story.consulted()).as("also who is related no more, and who was added by hand")
			.extracting((step) -> step.post().value())
			.containsExactly("総務課", "市民課", "健康課");
		assertThat(last(story, ProposalEvent.SectionsAsked.class).round()).isEqualTo(2);
		answer(story, "総務課", ConsultationAnswer.AGREE, "");
		assertThat(last(story, ProposalEvent.ConsultationAnswered.class).round()).isEqualTo(2);
		assertThat(story.agree().waitsAt()).containsExactly("table");
	}

	@Test
	void nobody_answers_again_to_what_they_have_answered_to() {
		CaseStory story = asked(addition(0), List.of()).agree().table().resolve(Result.SENT_BACK);
		story.submit().endorse().endorse();
		story.accepted(story.screening(3, null, List.of(wish("健康課"))));
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly("健康課");
	}

	@Test
	void withdrawn_meanwhile_nobody_has_to_answer_any_more_and_all_are_told() {
		CaseStory story = asked(addition(0), List.of());
		answer(story, "総務課", ConsultationAnswer.AGREE, "");
		ProposalEvent.StepOpened open = story.consulted("市民課");
		story.withdraw();
		assertThat(story.waitsAt()).isEmpty();
		ProposalEvent.ConsultedTold told = last(story, ProposalEvent.ConsultedTold.class);
		assertThat(told.end()).isEqualTo(ProposalState.WITHDRAWN);
		assertThat(told.sections()).extracting(ConsultedSection::sectionName).containsExactly("市民課", "総務課");
		assertThat(rejection(story, story.answer(open, ConsultationAnswer.AGREE, "")))
			.isEqualTo(ProposalRejection.STEP_NOT_OPEN);
	}

	@Test
	void after_a_reorganisation_the_successors_of_those_who_were_asked_are_told_whoever_ends_the_case() {
		List<SectionWish> wishes = List.of(wish(City.FORMER), wish("健康課"));
		CaseStory withdrawn = asked(this.stories.raisedKgi(TODAY), wishes).agree();
		CaseStory alone = asked(this.stories.raisedKgi(TODAY), wishes).agree();
		CaseStory headquarters = asked(this.stories.raisedKgi(TODAY), wishes).agree().refer();
		this.clock.set(City.REORGANISED_ON);
		withdrawn.withdraw();
		alone.decideAlone(SoleResult.REFUSED);
		headquarters.table().resolve(Result.REFUSED);
		for (CaseStory story : List.of(withdrawn, alone, headquarters)) {
			ProposalEvent.ConsultedTold told = last(story, ProposalEvent.ConsultedTold.class);
			assertThat(told.sections()).extracting(ConsultedSection::sectionName, (section) -> section.post().value())
				.containsExactlyInAnyOrder(tuple(City.SUCCESSOR, City.SUCCESSOR), tuple("健康課", "健康課"));
			assertThat(told.toldOn()).isEqualTo(City.REORGANISED_ON);
		}
	}

	@Test
	void after_a_reorganisation_the_successor_is_asked_about_another_gist_and_the_old_objection_falls() {
		CaseStory story = asked(this.stories.raisedKgi(TODAY), List.of(wish(City.FORMER)));
		answer(story, City.FORMER, ConsultationAnswer.OBJECT, "高すぎる");
		this.clock.set(City.REORGANISED_ON);
		story.sendBack()
			.revise(new ProposedChange.KgiRevision(story.project(), Kgi.parse("利用者満足度 80%以上"),
					Kgi.parse("利用者満足度 85%以上"), "実績に合わせる", "R7年度 85%", City.REORGANISED_ON));
		story.submit().endorse().endorse().accepted(story.screening(1, null, List.of()));
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly(City.SUCCESSOR);
		assertThat(story.agree().decideAlone(SoleResult.APPROVED).projectFacts()).endsWith("KgiRevised");
	}

	@Test
	void refused_by_the_headquarters_those_asked_are_told() {
		CaseStory story = asked(addition(0), List.of()).agree().table().resolve(Result.REFUSED);
		assertThat(story.facts()).endsWith("Resolved", "ConsultedTold");
		assertThat(asked(addition(0), List.of()).agree().table().resolve(Result.APPROVED).facts())
			.doesNotContain("ConsultedTold");
	}

	@Test
	void the_section_that_drafted_the_case_is_not_asked() {
		CaseStory story = asked(this.stories.additionOf("総務課", List.of("総務課", "市民課"), 0), List.of());
		assertThat(story.consulted()).extracting((step) -> step.post().value()).containsExactly("市民課");
		CaseStory other = this.stories.additionOf("健康課", List.of(), 0).submit().endorse().endorse();
		assertThat(rejection(other, other.screening(3, null, List.of(wish("健康課")))))
			.isEqualTo(ProposalRejection.WISH_OF_OWN_SECTION);
	}

	@Test
	void a_section_that_does_not_exist_stops_the_screening_and_nothing_remains() {
		CaseStory story = this.stories.additionOf("section", List.of(City.NOWHERE), 0).submit().endorse().endorse();
		Outcome outcome = story.desk().act(story.screening(3, null, List.of()));
		assertThat(outcome).isEqualTo(Outcome.refused(FlowRejection.SECTION_MISSING, City.NOWHERE));
		assertThat(story.waitsAt()).containsExactly("screen");
		assertThat(story.facts()).endsWith("Endorsed");
	}

	@Test
	void a_section_answers_for_itself_alone() {
		CaseStory story = asked(addition(0), List.of());
		ProposalCommand.AnswerConsultation own = story.answer(story.consulted("総務課"), ConsultationAnswer.AGREE, "");
		assertThat(rejection(story, new ProposalCommand.AnswerConsultation(own.proposal(), own.by(),
				story.consulted("市民課").step(), own.answer(), "", TODAY)))
			.isEqualTo(ProposalRejection.WRONG_POST);
		assertThat(rejection(story, story.answer(story.consulted("総務課"), ConsultationAnswer.OBJECT, " ")))
			.isEqualTo(ProposalRejection.OPINION_MISSING);
		assertThat(story.consulted()).hasSize(2);
	}

	@Test
	void a_case_on_a_flow_that_asks_nobody_goes_on_as_it_began_and_nobody_can_be_added() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			ModelFile now = shelf.inForce()
				.stream()
				.filter((file) -> file.name().equals("kgi-revision.bpmn"))
				.findFirst()
				.orElseThrow();
			assertThat(shelf.verify(List.of(withoutConsultation(now)))).isEmpty();
			shelf.putInForce(List.of(withoutConsultation(now)));
			CaseStory story = city.getBean(Stories.class).kgiRevision(TODAY).submit().endorse().endorse();
			shelf.putInForce(List.of(now));
			assertThat(rejection(story, story.screening(1, null, List.of(wish("健康課")))))
				.isEqualTo(FlowRejection.NO_CONSULTATION);
			story.accepted(story.screening(1, null, List.of()));
			assertThat(story.waitsAt()).containsExactly("table");
			assertThat(story.facts()).doesNotContain("SectionsAsked");
		}
	}

	/** As it was before sections were asked. */
	private static ModelFile withoutConsultation(ModelFile flow) {
		String text = flow.text()
			.replaceAll("(?s)<businessRuleTask id=\"ask-sections\".*?</businessRuleTask>", "")
			.replaceAll("(?s)<userTask id=\"consult\".*?</userTask>", "")
			.replaceAll("<sequenceFlow id=\"(sections-are-asked|all-have-answered)\"[^>]*/>", "")
			.replaceAll("<association id=\"about-consultation-of\"[^>]*/>", "")
			.replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) id=\"(ask-sections|consult|sections-are-asked|all-have-answered|"
					+ "about-consultation-of)-(shape|edge)\".*?</bpmndi:BPMN(Shape|Edge)>", "")
			.replace("targetRef=\"ask-sections\"", "targetRef=\"decider\"")
			.replace("<incoming>all-have-answered</incoming>", "<incoming>authority-is-determined</incoming>");
		return new ModelFile(flow.name(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private CaseStory addition(long budget) {
		return this.stories.additionOf("section", List.of("市民課"), budget);
	}

	private static CaseStory asked(CaseStory story, List<SectionWish> wishes) {
		story.submit().endorse().endorse();
		return story.accepted(story.screening(3, null, wishes));
	}

	private static SectionWish wish(String section) {
		return new SectionWish(section, section);
	}

	private static void answer(CaseStory story, String section, ConsultationAnswer answer, String opinion) {
		story.accepted(story.answer(story.consulted(section), answer, opinion));
	}

	private static Rejection rejection(CaseStory story, ProposalCommand act) {
		Outcome outcome = story.desk().act(act);
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return ((Outcome.Refused) outcome).rejection();
	}

	private static <E extends ProposalEvent> E last(CaseStory story, Class<E> type) {
		return story.events().stream().filter(type::isInstance).map(type::cast).reduce((a, b) -> b).orElseThrow();
	}

}
