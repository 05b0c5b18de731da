package org.nawate.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.CHIEF;
import static org.nawate.domain.Samples.DIRECTOR;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.finding.FindingRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ReminderKind;

/** A finding from its record to its end. */
class FindingTest {

	private static final FindingId FINDING = new FindingId("finding-1");

	private static final Actor AUDITOR = Actor.of("p-auditor", "見本 監", "auditor", "監査委員事務局");

	/** The same persons after a transfer. */
	private static final Actor AUDITOR_IN_SECTION = Actor.of("p-auditor", "見本 監", "post-chief", "情報政策課長");

	private static final Actor CHIEF_IN_AUDIT = Actor.of("p-chief", "山﨑 一郎", "auditor", "監査委員事務局");

	private static final UnitId SECTION = new UnitId("information-policy");

	private static final UnitId OTHER = new UnitId("education");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate DUE = LocalDate.of(2026, 12, 24);

	private static final FactFound FACT = new FactFound("0b5c", 1234);

	private static final FindingEvent.Answered ANSWERED = new FindingEvent.Answered(FINDING, "手順書を改める", DUE, CHIEF,
			TODAY);

	private static final FindingEvent.MeasureReported TAKEN = measured(MeasureStatus.TAKEN);

	private static final FindingEvent.MeasureAccepted ACCEPTED = new FindingEvent.MeasureAccepted(FINDING, "確認した",
			AUDITOR, TODAY);

	private static final Specification RECORDED = given(Finding.class, recorded(FindingGrade.FAULT));

	private static FindingEvent.Recorded recorded(FindingGrade grade) {
		return new FindingEvent.Recorded(FINDING, "監R8-001", grade, List.of(FACT), "起案日の遅れ", "起案が遅い", "改めること", SECTION,
				"情報政策課", DUE, AUDITOR, TODAY);
	}

	private static FindingEvent.MeasureReported measured(MeasureStatus status) {
		return new FindingEvent.MeasureReported(FINDING, status, "手順書を改めた", CHIEF, TODAY);
	}

	private static FindingCommand.RecordFinding record(List<FactFound> facts, String title, String found, String asked,
			LocalDate due) {
		return new FindingCommand.RecordFinding(FINDING, AUDITOR, "監R8-001", FindingGrade.FAULT, facts, title, found,
				asked, SECTION, "情報政策課", due, TODAY);
	}

	private static FindingCommand.Answer answer(Actor by, UnitId section, String answer) {
		return new FindingCommand.Answer(FINDING, by, section, answer, DUE, TODAY);
	}

	private static FindingCommand.ReportMeasure report(Actor by, MeasureStatus status, String account) {
		return new FindingCommand.ReportMeasure(FINDING, by, SECTION, status, account, TODAY);
	}

	private static FindingCommand.AcceptMeasure accept(Actor by) {
		return new FindingCommand.AcceptMeasure(FINDING, by, "確認した", TODAY);
	}

	private static FindingCommand.AskAgain askAgain(String asked, LocalDate due) {
		return new FindingCommand.AskAgain(FINDING, AUDITOR, asked, due, TODAY);
	}

	private static FindingCommand.Close close() {
		return new FindingCommand.Close(FINDING, AUDITOR, "", TODAY);
	}

	private static FindingCommand.Withdraw withdraw(String reason) {
		return new FindingCommand.Withdraw(FINDING, AUDITOR, reason, TODAY);
	}

	@Test
	void records_a_finding_against_facts_each_named_once() {
		given(Finding.class).when(record(List.of(FACT, FACT), " 起案日の遅れ ", "起案が遅い", "改めること", DUE))
			.answers("finding-1", recorded(FindingGrade.FAULT));
	}

	@Test
	void refuses_a_finding_about_nothing_or_without_words_or_due_before_today_or_recorded_already() {
		Specification nothing = given(Finding.class);
		nothing.when(record(List.of(), "t", "f", "a", DUE)).refused(FACTS_MISSING);
		nothing.when(record(List.of(FACT), " ", "f", "a", DUE)).refused(TITLE_MISSING);
		nothing.when(record(List.of(FACT), "t", "", "a", DUE)).refused(FOUND_MISSING);
		nothing.when(record(List.of(FACT), "t", "f", "", DUE)).refused(ASKED_MISSING);
		nothing.when(record(List.of(FACT), "t", "f", "a", TODAY.minusDays(1)))
			.refused(DUE_DAY_PAST, TODAY.minusDays(1));
		RECORDED.when(record(List.of(FACT), "t", "f", "a", DUE)).refused(ALREADY_RECORDED);
	}

	@Test
	void the_section_answers_once_and_says_what_it_will_do_until_when() {
		RECORDED.when(answer(CHIEF, SECTION, " 手順書を改める ")).then(ANSWERED);
		RECORDED.when(answer(CHIEF, SECTION, " ")).refused(ANSWER_MISSING);
		RECORDED.when(new FindingCommand.Answer(FINDING, CHIEF, SECTION, "x", TODAY.minusDays(1), TODAY))
			.refused(DUE_DAY_PAST, TODAY.minusDays(1));
		RECORDED.and(ANSWERED).when(answer(CHIEF, SECTION, "x")).refused(ALREADY_ANSWERED);
	}

	@Test
	void no_other_section_answers_and_nobody_their_own_finding() {
		RECORDED.when(answer(DIRECTOR, OTHER, "x")).refused(OTHER_SECTION, "情報政策課");
		RECORDED.when(answer(AUDITOR_IN_SECTION, SECTION, "x")).refused(OWN_FINDING);
		RECORDED.and(ANSWERED).when(report(AUDITOR_IN_SECTION, MeasureStatus.TAKEN, "x")).refused(OWN_FINDING);
	}

	@Test
	void who_stands_in_for_the_chief_answers_and_reports_but_never_an_own_finding() {
		Actor standIn = DIRECTOR.inPlaceOf("情報政策課長");
		RECORDED.when(answer(standIn, SECTION, "手順書を改める"))
			.then(new FindingEvent.Answered(FINDING, "手順書を改める", DUE, standIn, TODAY));
		RECORDED.and(ANSWERED)
			.when(report(standIn, MeasureStatus.TAKEN, "手順書を改めた"))
			.then(new FindingEvent.MeasureReported(FINDING, MeasureStatus.TAKEN, "手順書を改めた", standIn, TODAY));
		RECORDED.when(answer(AUDITOR_IN_SECTION.inPlaceOf("情報政策課長"), SECTION, "x")).refused(OWN_FINDING);
		RECORDED.and(new FindingEvent.Answered(FINDING, "x", DUE, CHIEF_IN_AUDIT.inPlaceOf("情報政策課長"), TODAY), TAKEN)
			.when(accept(CHIEF_IN_AUDIT))
			.refused(OWN_MEASURE);
	}

	@Test
	void the_chief_views_afterwards_what_was_said_in_that_place() {
		Actor standIn = DIRECTOR.inPlaceOf("情報政策課長");
		FindingEvent.Answered inPlace = new FindingEvent.Answered(FINDING, "x", DUE, standIn, TODAY);
		FindingEvent.Viewed viewed = new FindingEvent.Viewed(FINDING, CHIEF, TODAY);
		FindingEvent.Withdrawn withdrawn = new FindingEvent.Withdrawn(FINDING, "対象の誤り", AUDITOR, TODAY);
		RECORDED.and(inPlace).when(view(CHIEF, SECTION)).then(viewed);
		RECORDED.and(inPlace, withdrawn).when(view(CHIEF, SECTION)).then(viewed);
		RECORDED.and(inPlace, viewed).when(view(CHIEF, SECTION)).refused(NOTHING_TO_VIEW);
		RECORDED.and(inPlace, TAKEN).when(view(CHIEF, SECTION)).refused(NOTHING_TO_VIEW);
		RECORDED.and(ANSWERED).when(view(CHIEF, SECTION)).refused(NOTHING_TO_VIEW);
		RECORDED.and(inPlace).when(view(standIn, SECTION)).refused(VIEWED_IN_PLACE);
		RECORDED.and(inPlace).when(view(CHIEF, OTHER)).refused(OTHER_SECTION, "情報政策課");
	}

	private static FindingCommand.View view(Actor by, UnitId section) {
		return new FindingCommand.View(FINDING, by, section, TODAY);
	}

	@Test
	void each_post_is_reminded_once_of_what_is_owed_and_again_of_what_is_owed_anew() {
		FindingEvent.Reminded soon = reminded(ReminderKind.DUE_SOON, DUE);
		FindingEvent.Reminded late = reminded(ReminderKind.OVERDUE, DUE.plusDays(1));
		RECORDED.when(remind(ReminderKind.DUE_SOON, DUE)).then(soon);
		RECORDED.and(soon).when(remind(ReminderKind.DUE_SOON, DUE)).refused(ALREADY_REMINDED);
		RECORDED.and(soon).when(remind(ReminderKind.OVERDUE, DUE.plusDays(1))).then(late);
		RECORDED.when(remind(ReminderKind.DUE_SOON, DUE.plusDays(1))).refused(REMINDER_UNTIMELY, DUE);
		RECORDED.when(remind(ReminderKind.ESCALATED, DUE)).refused(REMINDER_UNTIMELY, DUE);
		RECORDED.and(soon, ANSWERED).when(remind(ReminderKind.DUE_SOON, DUE)).then(soon);
		RECORDED.and(ANSWERED, late, measured(MeasureStatus.UNDER_WAY))
			.when(remind(ReminderKind.OVERDUE, DUE.plusDays(2)))
			.refused(ALREADY_REMINDED);
		RECORDED.and(ANSWERED, late, TAKEN).when(remind(ReminderKind.OVERDUE, DUE.plusDays(2))).refused(NOTHING_OWED);
		RECORDED.and(ANSWERED, TAKEN, ACCEPTED).when(remind(ReminderKind.DUE_SOON, DUE)).refused(NOTHING_OWED);
	}

	private static FindingCommand.Remind remind(ReminderKind kind, LocalDate on) {
		return new FindingCommand.Remind(FINDING, Actor.system(), kind, CHIEF.post(), CHIEF.postTitle(), on);
	}

	private static FindingEvent.Reminded reminded(ReminderKind kind, LocalDate on) {
		return new FindingEvent.Reminded(FINDING, kind, CHIEF.post(), CHIEF.postTitle(), DUE, on);
	}

	@Test
	void the_section_reports_how_far_it_is_with_words_once_it_has_begun() {
		RECORDED.when(report(CHIEF, MeasureStatus.UNDER_WAY, "x")).refused(NOT_ANSWERED);
		Specification answered = RECORDED.and(ANSWERED);
		answered.when(report(CHIEF, MeasureStatus.NOT_BEGUN, ""))
			.then(new FindingEvent.MeasureReported(FINDING, MeasureStatus.NOT_BEGUN, "", CHIEF, TODAY));
		answered.when(report(CHIEF, MeasureStatus.IMPRACTICABLE, " ")).refused(ACCOUNT_MISSING);
		answered.when(report(CHIEF, MeasureStatus.TAKEN, "手順書を改めた")).then(TAKEN);
		answered.and(TAKEN, ACCEPTED).when(report(CHIEF, MeasureStatus.TAKEN, "x")).refused(ALREADY_ACCEPTED);
	}

	@Test
	void the_auditor_accepts_what_was_reported_as_ended_and_nobody_the_own_measure() {
		RECORDED.and(ANSWERED, TAKEN).when(accept(AUDITOR)).then(ACCEPTED);
		RECORDED.and(ANSWERED, measured(MeasureStatus.IMPRACTICABLE)).when(accept(AUDITOR)).then(ACCEPTED);
		RECORDED.and(ANSWERED, measured(MeasureStatus.UNDER_WAY)).when(accept(AUDITOR)).refused(NO_MEASURE_REPORTED);
		RECORDED.and(ANSWERED, TAKEN).when(accept(CHIEF_IN_AUDIT)).refused(OWN_MEASURE);
	}

	@Test
	void the_auditor_asks_again_and_the_section_owes_more() {
		FindingEvent.AskedAgain again = new FindingEvent.AskedAgain(FINDING, "全課に広げること", DUE, AUDITOR, TODAY);
		RECORDED.and(ANSWERED, TAKEN).when(askAgain("全課に広げること", DUE)).then(again);
		RECORDED.and(ANSWERED, TAKEN).when(askAgain("", DUE)).refused(ASKED_MISSING);
		RECORDED.and(ANSWERED, TAKEN).when(askAgain("x", TODAY.minusDays(1))).refused(DUE_DAY_PAST, TODAY.minusDays(1));
		RECORDED.when(askAgain("x", DUE)).refused(NOT_ANSWERED);
		RECORDED.and(ANSWERED, TAKEN, again).when(accept(AUDITOR)).refused(NO_MEASURE_REPORTED);
		RECORDED.and(ANSWERED, TAKEN, again).when(report(CHIEF, MeasureStatus.TAKEN, "手順書を改めた")).then(TAKEN);
	}

	@Test
	void a_grave_finding_is_closed_after_its_measure_and_a_light_one_after_its_answer() {
		FindingEvent.Closed closed = new FindingEvent.Closed(FINDING, "", AUDITOR, TODAY);
		RECORDED.when(close()).refused(NOT_ANSWERED);
		RECORDED.and(ANSWERED, TAKEN).when(close()).refused(MEASURE_NOT_ACCEPTED);
		RECORDED.and(ANSWERED, TAKEN, ACCEPTED).when(close()).then(closed);
		given(Finding.class, recorded(FindingGrade.CONSIDERATION), ANSWERED).when(close()).then(closed);
		RECORDED.and(ANSWERED, TAKEN, ACCEPTED, closed).when(accept(AUDITOR)).refused(ENDED);
		RECORDED.and(ANSWERED, TAKEN, ACCEPTED, closed).when(answer(CHIEF, SECTION, "x")).refused(ENDED);
	}

	@Test
	void is_withdrawn_with_a_reason_only() {
		RECORDED.when(withdraw("")).refused(REASON_MISSING);
		RECORDED.when(withdraw("対象の記録の誤り")).then(new FindingEvent.Withdrawn(FINDING, "対象の記録の誤り", AUDITOR, TODAY));
	}

	@Test
	void another_section_answers_after_a_reorganisation() {
		FindingEvent.Readdressed readdressed = new FindingEvent.Readdressed(FINDING, OTHER, "教育支援センター", "情報政策課", "組織改正",
				AUDITOR, TODAY);
		RECORDED.when(new FindingCommand.Readdress(FINDING, AUDITOR, OTHER, "教育支援センター", "組織改正", TODAY))
			.then(readdressed);
		RECORDED.when(new FindingCommand.Readdress(FINDING, AUDITOR, SECTION, "情報政策課", "組織改正", TODAY))
			.refused(ADDRESSED_ALREADY, "情報政策課");
		RECORDED.when(new FindingCommand.Readdress(FINDING, AUDITOR, OTHER, "教育支援センター", "", TODAY))
			.refused(REASON_MISSING);
		RECORDED.and(readdressed).when(answer(CHIEF, SECTION, "x")).refused(OTHER_SECTION, "教育支援センター");
	}

	@Test
	void what_grades_and_states_mean_stands_in_one_place() {
		assertThat(FindingGrade.RECOMMENDATION.needsMeasure()).isTrue();
		assertThat(FindingGrade.CAUTION.needsMeasure()).isFalse();
		assertThat(FindingState.ANSWER_DUE.isOwedBySection()).isTrue();
		assertThat(FindingState.MEASURE_REPORTED.isOwedBySection()).isFalse();
		assertThat(FindingState.WITHDRAWN.isEnded()).isTrue();
	}

}
