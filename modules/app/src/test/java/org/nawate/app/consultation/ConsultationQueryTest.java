package org.nawate.app.consultation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.PostId;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

class ConsultationQueryTest {

	private static final ProposalId CASE = new ProposalId("case-asked");

	private static final LocalDate DAY = LocalDate.of(2025, 5, 26);

	private static final ConsultedSection FINANCE = new ConsultedSection("finance", "財政課", new PostId("chief-finance"),
			"財政課長", false, "budget", "予算を伴うため");

	private static final ConsultedSection GENERAL = new ConsultedSection("general", "総務課", new PostId("chief-general"),
			"総務課長", true, "", "規程に関わるため");

	private final ReadingWorld world = new ReadingWorld();

	private final ConsultationQuery consultations = this.world.the(ConsultationQuery.class);

	@BeforeEach
	void ask() {
		this.world.record(DAY, Story.OFFICER,
				new ProposalEvent.Submitted(CASE, 1, revision("80%"), Story.OFFICER, DAY));
		this.world.record(DAY, Story.SECRETARIAT,
				new ProposalEvent.ConsultationWished(CASE, StepId.of(CASE, 3),
						List.of(new SectionWish("general", "総務課")), "規程に関わるため", Story.SECRETARIAT, DAY),
				new ProposalEvent.SectionsAsked(CASE, 1, List.of(FINANCE, GENERAL), "hash", DAY), opened(4, FINANCE),
				opened(5, GENERAL));
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void those_who_are_asked_stand_with_ground_and_due_day_and_who_chose_them() {
		Consultation now = read();
		assertThat(now.open()).isTrue();
		assertThat(now.asked()).extracting(Consultation.Asked::sectionName).containsExactly("財政課", "総務課");
		assertThat(now.asked()).allMatch((one) -> one.open() && one.overdue() && DAY.plusDays(5).equals(one.dueOn()));
		assertThat(now.asked().getFirst().wishedBy()).isNull();
		assertThat(now.asked().getLast().wishedBy()).isEqualTo(Story.SECRETARIAT);
		assertThat(now.at(StepId.of(CASE, 5).value())).isEqualTo(now.asked().getLast());
	}

	@Test
	void each_answer_closes_one_and_objections_come_first() {
		answer(4, FINANCE, ConsultationAnswer.AGREE, "");
		answer(5, GENERAL, ConsultationAnswer.OBJECT, "規程に反する");
		Consultation now = read();
		assertThat(now.open()).isFalse();
		assertThat(now.objected()).isTrue();
		assertThat(now.current()).extracting(Consultation.Asked::sectionName).containsExactly("総務課", "財政課");
		assertThat(now.current().getFirst().opinion()).isEqualTo("規程に反する");
		assertThat(now.current().getFirst().by()).isEqualTo(Story.DIRECTOR);
	}

	@Test
	void who_is_asked_again_has_the_gist_of_the_last_answer_and_answers_to_another_gist_fall() {
		answer(4, FINANCE, ConsultationAnswer.AGREE, "");
		answer(5, GENERAL, ConsultationAnswer.OBJECT, "規程に反する");
		this.world.record(DAY, Story.OFFICER, new ProposalEvent.Submitted(CASE, 2, revision("70%"), Story.OFFICER, DAY),
				new ProposalEvent.SectionsAsked(CASE, 2, List.of(GENERAL), "hash", DAY), opened(9, GENERAL));
		Consultation now = read();
		assertThat(now.rounds()).extracting(Consultation.Round::round).containsExactly(2, 1);
		Consultation.Asked again = now.at(StepId.of(CASE, 9).value());
		assertThat(again).isNotNull();
		Consultation.Asked before = now.before(again);
		assertThat(before).isNotNull();
		assertThat(before.opinion()).isEqualTo("規程に反する");
		assertThat(this.consultations.gist(CASE, before.round())).hasValue(revision("80%"));
		assertThat(now.objected()).as("nothing is said to the new gist yet").isFalse();
		assertThat(now.current()).extracting(Consultation.Asked::answer).containsOnlyNulls();
	}

	@Test
	void an_objection_stands_while_the_gist_does_and_not_longer_though_a_successor_is_asked() {
		answer(4, FINANCE, ConsultationAnswer.OBJECT, "財源がない");
		answer(5, GENERAL, ConsultationAnswer.AGREE, "");
		this.world.record(DAY, Story.OFFICER, new ProposalEvent.Submitted(CASE, 2, revision("80%"), Story.OFFICER, DAY),
				new ProposalEvent.SectionsAsked(CASE, 2, List.of(), "hash", DAY));
		assertThat(read().objections()).extracting(Consultation.Asked::sectionName).containsExactly("財政課");
		ConsultedSection successor = new ConsultedSection("accounts", "会計課", new PostId("chief-accounts"), "会計課長",
				false, "budget", "予算を伴うため");
		this.world.record(DAY, Story.OFFICER, new ProposalEvent.Submitted(CASE, 3, revision("70%"), Story.OFFICER, DAY),
				new ProposalEvent.SectionsAsked(CASE, 3, List.of(successor, GENERAL), "hash", DAY),
				opened(9, successor), opened(10, GENERAL));
		answer(9, successor, ConsultationAnswer.AGREE, "");
		Consultation now = read();
		assertThat(now.objected()).isFalse();
		assertThat(now.current()).extracting(Consultation.Asked::sectionName).containsExactly("会計課", "総務課");
	}

	@Test
	void a_withdrawn_case_waits_for_nobody_and_those_asked_are_told() {
		this.world.record(DAY, Story.OFFICER, new ProposalEvent.Withdrawn(CASE, "不要", Story.OFFICER, DAY),
				new ProposalEvent.ConsultedTold(CASE, ProposalState.WITHDRAWN, List.of(FINANCE, GENERAL), DAY));
		Consultation now = read();
		assertThat(now.open()).isFalse();
		assertThat(now.asked()).noneMatch(Consultation.Asked::open);
		assertThat(this.world.jdbc()
			.sql("select post_id from consultation_told order by post_id")
			.query(String.class)
			.list()).containsExactly("chief-finance", "chief-general");
	}

	@Test
	void a_step_that_was_handed_over_is_answered_under_the_post_that_was_asked() {
		this.world.record(DAY, Story.SECRETARIAT,
				new ProposalEvent.StepReassigned(CASE, StepId.of(CASE, 4), StepKind.CONSULT, FINANCE.post(),
						FINANCE.postTitle(), new PostId("chief-accounts"), "会計課長", "課の統合", Story.SECRETARIAT, DAY));
		answer(4, FINANCE, ConsultationAnswer.AGREE, "");
		Consultation.Asked finance = read().asked().getFirst();
		assertThat(finance.postTitle()).isEqualTo("会計課長");
		assertThat(finance.answer()).isEqualTo(ConsultationAnswer.AGREE);
	}

	private Consultation read() {
		this.world.catchUp();
		return this.consultations.of(CASE.value());
	}

	private void answer(int step, ConsultedSection section, ConsultationAnswer answer, String opinion) {
		this.world.record(DAY, Story.DIRECTOR, new ProposalEvent.ConsultationAnswered(CASE, StepId.of(CASE, step), 1,
				section.post(), answer, opinion, Story.DIRECTOR, DAY));
	}

	private static ProposalEvent.StepOpened opened(int step, ConsultedSection section) {
		return new ProposalEvent.StepOpened(CASE, StepId.of(CASE, step), StepKind.CONSULT, section.post(),
				section.postTitle(), DAY, DAY.plusDays(5),
				new FlowTrace("kgi-revision", 1, List.of("consult"), List.of()));
	}

	private static ProposedChange revision(String kgi) {
		return new ProposedChange.KgiRevision(new ProjectId("forms"), Kgi.parse("90%"), Kgi.parse(kgi), "見直し", "85%",
				DAY);
	}

}
