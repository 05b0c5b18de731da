package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemResolution.Result;

/** The facts and acts of the case that the specifications speak of, stage by stage. */
final class Case {

	static final FlowTrace TRACE = new FlowTrace("project-addition", 1, List.of("submitted"), List.of("enters"));

	/** Who decides alone where the table lets them. */
	static final Actor CHAIR = Actor.of("p-chair", "例 本部長", "post-chair", "推進本部長");

	static final ConsultedSection FINANCE = new ConsultedSection("unit-zaisei", "財政課", new PostId("post-finance"),
			"財政課長", false, "budget", "予算を伴う");

	static final ConsultedSection GENERAL = new ConsultedSection("unit-somu", "総務課", new PostId("post-general"), "総務課長",
			true, "", "規程に関わる");

	static final Screening SCREENING = new Screening(List.of("総務部"), false, "適");

	static final ProposedChange.Addition ADDITION = new ProposedChange.Addition(PROJECT, SHEET, EFFECTIVE);

	static final ProposedChange.KgiRevision REVISION = new ProposedChange.KgiRevision(PROJECT, KGI, HIGHER_KGI,
			"申請が増えた", "令和7年度 48%", EFFECTIVE);

	static final ProposedChange.Abolition ABOLITION = new ProposedChange.Abolition(PROJECT, ENDING, EFFECTIVE);

	static final ReportDue REPORT = new ReportDue(SECRETARIAT.post(), SECRETARIAT.postTitle(), "持ち回り審議の結果",
			ReportDue.dueOn(DECIDED));

	private Case() {
	}

	static ProposalEvent.Drafted drafted(ProposedChange change) {
		return new ProposalEvent.Drafted(CASE, "R8-012", PLAN, OFFICER, "unit-joho", change, DRAFTED);
	}

	static ProposalEvent.Submitted submitted(int round, ProposedChange change) {
		return new ProposalEvent.Submitted(CASE, round, change, OFFICER, DRAFTED);
	}

	static ProposalEvent.StepOpened opened(int step, StepKind kind, Actor with) {
		return new ProposalEvent.StepOpened(CASE, step(step), kind, with.post(), with.postTitle(), DRAFTED,
				DRAFTED.plusDays(5), TRACE);
	}

	static ProposalCommand.OpenStep open(StepKind kind, Actor with) {
		return new ProposalCommand.OpenStep(CASE, Actor.system(), kind, with.post(), with.postTitle(), DRAFTED,
				DRAFTED.plusDays(5), TRACE);
	}

	static ProposalCommand.OpenStep openFor(ConsultedSection section) {
		return new ProposalCommand.OpenStep(CASE, Actor.system(), StepKind.CONSULT, section.post(), section.postTitle(),
				DRAFTED, DRAFTED.plusDays(5), TRACE);
	}

	static ProposalEvent.StepOpened openedFor(int step, ConsultedSection section) {
		return new ProposalEvent.StepOpened(CASE, step(step), StepKind.CONSULT, section.post(), section.postTitle(),
				DRAFTED, DRAFTED.plusDays(5), TRACE);
	}

	static ProposalCommand.AskSections ask(ConsultedSection... sections) {
		return new ProposalCommand.AskSections(CASE, Actor.system(), List.of(sections), Map.of(), "ef56", DRAFTED);
	}

	static ProposalEvent.SectionsAsked asked(ConsultedSection... sections) {
		return asked(1, sections);
	}

	static ProposalEvent.SectionsAsked asked(int round, ConsultedSection... sections) {
		return new ProposalEvent.SectionsAsked(CASE, round, List.of(sections), "ef56", DRAFTED);
	}

	static StepId step(int number) {
		return StepId.of(CASE, number);
	}

	static ItemResolution result(Result result, LocalDate on) {
		return new ItemResolution(result, (result == Result.CONDITIONAL) ? "個人情報の点検を終えること" : "",
				result.approves() ? "" : "資料が足りない", on, "四情政第12号");
	}

	static ProposalCommand.RecordResolution resolve(Result result) {
		return new ProposalCommand.RecordResolution(CASE, SECRETARIAT, MEETING, 1, result(result, DECIDED), DECIDED);
	}

	static ProposalEvent.Resolved resolved(Result result, @Nullable LocalDate effectiveOn) {
		return new ProposalEvent.Resolved(CASE, MEETING, 1, result(result, DECIDED), effectiveOn, SECRETARIAT, DECIDED);
	}

	static ProposalEvent.Tabled tabled(int step) {
		return new ProposalEvent.Tabled(CASE, step(step), MEETING, 1, SECRETARIAT, DRAFTED);
	}

	static ProposalCommand.PutInCirculation circulate(Actor by, int step, CirculationGround ground) {
		return new ProposalCommand.PutInCirculation(CASE, by, step(step), CIRCULATION, 1, ground, DRAFTED);
	}

	static ProposalCommand.RecordCirculation resolveByCirculation(Result result) {
		return new ProposalCommand.RecordCirculation(CASE, SECRETARIAT, CIRCULATION, 1, result(result, DECIDED), REPORT,
				DECIDED);
	}

	static ProposalEvent.ResolvedByCirculation resolvedByCirculation(Result result) {
		return new ProposalEvent.ResolvedByCirculation(CASE, CIRCULATION, 1, result(result, DECIDED),
				result.approves() ? EFFECTIVE : null, SECRETARIAT, DECIDED);
	}

	/** The duty to report it, as this number. */
	static ProposalEvent.DutyImposed toReport(int number) {
		return new ProposalEvent.DutyImposed(CASE, number, DutyKind.REPORT, REPORT.post(), REPORT.postTitle(),
				REPORT.text(), SECRETARIAT, DECIDED, REPORT.dueOn());
	}

	/** In circulation as item 1; the headquarters' step 5 is open. */
	static Specification inCirculation(ProposedChange change) {
		return toBeTabled(change).and(new ProposalEvent.PutInCirculation(CASE, step(4), CIRCULATION, 1,
				CirculationGround.URGENT, SECRETARIAT, DRAFTED), opened(5, StepKind.RESOLVE, SECRETARIAT));
	}

	/** A reminder of a step, on a day that fits its kind. */
	static ProposalCommand.Remind remind(ReminderKind kind, int step, Actor to) {
		LocalDate on = DRAFTED.plusDays((kind == ReminderKind.DUE_SOON) ? 4 : 6);
		return new ProposalCommand.Remind(CASE, Actor.system(), new Owed.Step(step(step)), kind, to.post(),
				to.postTitle(), on);
	}

	static ProposalCommand.Comment comment(String text, Actor by, Addressee... to) {
		return new ProposalCommand.Comment(CASE, by, text, List.of(to), DRAFTED);
	}

	/** A draft. */
	static Specification draft(ProposedChange change) {
		return Specification.given(Proposal.class, drafted(change));
	}

	/** Submitted; lies with the section chief as step 1. */
	static Specification withTheChief(ProposedChange change) {
		return draft(change).and(submitted(1, change), opened(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF));
	}

	/** Endorsed by the chief; lies with the director as step 2. */
	static Specification withTheDirector(ProposedChange change) {
		return withTheChief(change).and(
				new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, "", DRAFTED),
				opened(2, StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR));
	}

	/** Endorsed by the line; lies with the secretariat as step 3. */
	static Specification withTheSecretariat(ProposedChange change) {
		return withTheDirector(change).and(
				new ProposalEvent.Endorsed(CASE, step(2), StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR, "", DRAFTED),
				opened(3, StepKind.SCREEN, SECRETARIAT));
	}

	/** Screened, not yet classified. */
	static Specification screened(ProposedChange change) {
		return withTheSecretariat(change)
			.and(new ProposalEvent.Screened(CASE, step(3), SCREENING, SECRETARIAT, DRAFTED));
	}

	/** What the table says, asked after the screening. */
	static ProposalCommand.DetermineAuthority determine(@Nullable DecidingBody said) {
		return new ProposalCommand.DetermineAuthority(CASE, Actor.system(), said, "row", "根拠", "ab12", DRAFTED);
	}

	static ProposalEvent.AuthorityDetermined determined(DecidingBody body, @Nullable DecidingBody said,
			ProposedChange change) {
		return new ProposalEvent.AuthorityDetermined(CASE, body, said, change.kind(), change.kgiMove(), "row", "根拠",
				"ab12", DRAFTED);
	}

	/** Screened, for the chair to decide alone; lies there as step 4. */
	static Specification withTheChair(ProposedChange change) {
		return screened(change).and(determined(DecidingBody.CHAIR, DecidingBody.CHAIR, change),
				opened(4, StepKind.DECIDE_ALONE, CHAIR));
	}

	static ProposalCommand.DecideAlone decideAlone(SoleResult result, String reason, Actor by) {
		return new ProposalCommand.DecideAlone(CASE, by, step(4), result, reason, "四情政第12号", DECIDED.plusDays(20), true,
				DECIDED);
	}

	/** Screened and, if an addition, classified; waits as step 4 to be tabled. */
	static Specification toBeTabled(ProposedChange change) {
		Specification screened = screened(change);
		if (change instanceof ProposedChange.Addition) {
			screened = screened.and(new ProposalEvent.Classified(CASE, ALL_ELSE, DRAFTED));
		}
		return screened.and(opened(4, StepKind.TABLE, SECRETARIAT));
	}

	/** On the agenda as item 1; the headquarters' step 5 is open. */
	static Specification onTheAgenda(ProposedChange change) {
		return toBeTabled(change).and(tabled(4), opened(5, StepKind.RESOLVE, SECRETARIAT));
	}

	/** Resolved with this result. */
	static Specification resolvedAs(Result result) {
		return onTheAgenda(REVISION).and(resolved(result, result.approves() ? EFFECTIVE : null));
	}

}
