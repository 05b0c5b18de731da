package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MinutesSigners;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

/**
 * Cases of an addition, a KGI change and an abolition, and the meeting that decides them.
 */
public final class CaseStory {

	/** 追加: 住民チャット. */
	public static final ProposalId ADDITION = new ProposalId("case-addition");

	/** KGI変更: 電子申請. */
	public static final ProposalId REVISION = new ProposalId("case-revision");

	/** 廃止: 自動採点. */
	public static final ProposalId ABOLITION = new ProposalId("case-abolition");

	/** The meeting that decides. */
	public static final MeetingId MEETING = new MeetingId("meeting-1");

	/** The day of the meeting. */
	public static final LocalDate DECIDED = LocalDate.of(2025, 5, 26);

	static final LocalDate DRAFTED = LocalDate.of(2025, 5, 12);

	private static final Actor SYSTEM = Actor.system();

	private static final ProjectId CHAT = new ProjectId("chat");

	private static final ProjectId FORMS = new ProjectId("forms");

	private static final ProjectId SCORING = new ProjectId("scoring");

	private CaseStory() {
	}

	static void tellAll(ReadingWorld world) {
		tellAdditionUpToTheMeeting(world);
		tellMeeting(world);
		tellEffects(world);
		OtherEndsStory.tellOthers(world);
		OtherEndsStory.tellCirculations(world);
		tellFloor(world);
	}

	/**
	 * A second meeting: moved, reordered, with a report, a recusal and another in the
	 * chair.
	 */
	public static void tellFloor(ReadingWorld world) {
		MeetingId second = new MeetingId("meeting-2");
		Actor by = Story.SECRETARIAT;
		LocalDate day = DECIDED.plusDays(14);
		world.record(DECIDED, by,
				new MeetingEvent.Planned(second, "第2回推進本部会議", DECIDED.plusDays(7), "10:00", "庁議室", QuorumRule.MAJORITY,
						by),
				new MeetingEvent.Rescheduled(second, day, "14:00", "大会議室", "議会日程", by, DECIDED),
				new MeetingEvent.ItemTabled(second, 1, REVISION, "電子申請システムの利活用", by, DECIDED),
				new MeetingEvent.ReportTabled(second, 2, ADDITION, 7, "住民チャット", by, DECIDED),
				new MeetingEvent.AgendaOrdered(second, List.of(2, 1), by, DECIDED),
				new MeetingEvent.Convened(second,
						List.of(seat(Story.CHAIR, true), seat(Story.DIRECTOR, false), seat(Story.CHIEF, false)), 2, by,
						DECIDED, HeadquartersRules.usual(), DECIDED.minusDays(1), "急を要するため"));
		world.record(day, by,
				new MeetingEvent.AttendanceRecorded(second,
						List.of(new Attendance(Story.DIRECTOR.post(), Presence.PRESENT, ""),
								new Attendance(Story.CHIEF.post(), Presence.PRESENT, "")),
						by),
				new MeetingEvent.PresiderNamed(second, Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(), by, day),
				new MeetingEvent.Opened(second, 2, 2, by, day),
				new MeetingEvent.MemberRecused(second, 1, Story.CHIEF.post(), Story.CHIEF.postTitle(), "自課の案件", by,
						day),
				new MeetingEvent.MemberReadmitted(second, 1, Story.CHIEF.post(), Story.CHIEF.postTitle(), "誤り", by,
						day),
				new MeetingEvent.MemberRecused(second, 1, Story.CHIEF.post(), Story.CHIEF.postTitle(), "自課の案件", by,
						day),
				new MeetingEvent.ReportNoted(second, 2, ADDITION, 7, "了承した", by, day));
		MinutesSigners signers = new MinutesSigners(Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(),
				Story.CHIEF.post(), Story.CHIEF.postTitle());
		world.record(day, by, new MeetingEvent.ItemTakenOff(second, 1, REVISION, "次回", by, day),
				new MeetingEvent.Closed(second, by, day),
				new MeetingEvent.MinutesDrafted(second, 1, "議事録の案", signers, by, day),
				new MeetingEvent.MinutesEdited(second, 2, "議事録", by, day),
				new MeetingEvent.MinutesConfirmed(second, 2, Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(),
						Story.DIRECTOR, day),
				new MeetingEvent.MinutesConfirmed(second, 2, Story.CHIEF.post(), Story.CHIEF.postTitle(), Story.CHIEF,
						day),
				new MeetingEvent.MinutesFixed(second, 2, day));
	}

	/** The sheet of the addition. */
	public static ProjectSheet sheet() {
		return new ProjectSheet("住民チャット", 1, new Owner("総務部", "情報政策課"), "information-policy", List.of("市民課"), "内容",
				"現状", "効果", Kgi.parse("利用者満足度 80%"), "", "アンケート",
				List.of(new ProjectSheet.YearlyIndicator("満足度", new FiscalYear(2026), "80%")),
				List.of(new ProjectSheet.YearlyPlan(new FiscalYear(2026), "導入", 1_000_000L)), List.of());
	}

	/** A step that opens for a post. */
	public static ProposalEvent opened(ProposalId proposal, int number, StepKind kind, String post, String title,
			LocalDate on, LocalDate due) {
		return new ProposalEvent.StepOpened(proposal, StepId.of(proposal, number), kind, new PostId(post), title, on,
				due, new FlowTrace("project-addition", 1, List.of(kind.taskId()), List.of("to-" + kind.taskId())));
	}

	/** A draft of a KGI change. */
	public static ProposalEvent drafted(ProposalId proposal, String number, ProposedChange change) {
		return new ProposalEvent.Drafted(proposal, number, Story.PLAN, Story.OFFICER, "information-policy", change,
				DRAFTED);
	}

	/** From 90% on. */
	public static ProposedChange revision() {
		return new ProposedChange.KgiRevision(FORMS, Kgi.parse("システム利用者満足度 80%以上"), Kgi.parse("システム利用者満足度 90%以上"),
				"上回ったため", "85%", DECIDED);
	}

	private static ProposalEvent reminded(StepId step, LocalDate day) {
		return new ProposalEvent.Reminded(step.proposal(), new Owed.Step(step), ReminderKind.DUE_SOON,
				Story.CHIEF.post(), Story.CHIEF.postTitle(), day.plusDays(3), day);
	}

	/** Taken back, sent back, screened, clarified: now it waits for an agenda. */
	public static void tellAdditionUpToTheMeeting(ReadingWorld world) {
		ProposedChange change = new ProposedChange.Addition(CHAT, sheet(), DECIDED);
		Classification classification = new Classification(BusinessClass.M, Classification.Ground.ALL_ELSE,
				List.of("総務部"), false, "rule-2", "hash");
		LocalDate day = DRAFTED;
		world.record(day, Story.OFFICER, drafted(ADDITION, "R7-001", change));
		world.record(day, Story.OFFICER, new ProposalEvent.Revised(ADDITION, change, Story.OFFICER, day));
		world.record(day, Story.OFFICER, new ProposalEvent.Submitted(ADDITION, 1, change, Story.OFFICER, day),
				new ProjectEvent.Proposed(CHAT, Story.PLAN, sheet(), new Authority.Submission(ADDITION), day),
				opened(ADDITION, 1, StepKind.ENDORSE_BY_SECTION_CHIEF, "chief-information-policy", "情報政策課長", day,
						day.plusDays(3)));
		world.record(day, Story.OFFICER, new ProposalEvent.TakenBack(ADDITION, Story.OFFICER, day),
				opened(ADDITION, 2, StepKind.AMEND, "officer-information-policy", "情報政策課 担当", day, day.plusDays(5)));
		world.record(day, Story.OFFICER, new ProposalEvent.Submitted(ADDITION, 2, change, Story.OFFICER, day),
				opened(ADDITION, 3, StepKind.ENDORSE_BY_SECTION_CHIEF, "chief-information-policy", "情報政策課長", day,
						day.plusDays(3)));
		world.record(day, SYSTEM, reminded(StepId.of(ADDITION, 3), day));
		world.record(day, Story.DIRECTOR, new ProposalEvent.Commented(ADDITION, 1, "積算の根拠はどこにありますか。",
				List.of(new Addressee(Story.OFFICER.post(), Story.OFFICER.postTitle())), Story.DIRECTOR, day));
		world.record(day.plusDays(1), Story.CHIEF,
				new ProposalEvent.Endorsed(ADDITION, StepId.of(ADDITION, 3), StepKind.ENDORSE_BY_SECTION_CHIEF,
						Story.CHIEF, "妥当", day.plusDays(1)),
				opened(ADDITION, 4, StepKind.SCREEN, "secretariat", "DX推進本部事務局", day.plusDays(1), day.plusDays(4)));
		world.record(day.plusDays(2), Story.SECRETARIAT,
				new ProposalEvent.SentBack(ADDITION, StepId.of(ADDITION, 4), StepKind.SCREEN, Story.SECRETARIAT, "補正",
						List.of("予算額", "指標"), day.plusDays(2)),
				opened(ADDITION, 5, StepKind.AMEND, "officer-information-policy", "情報政策課 担当", day.plusDays(2),
						day.plusDays(7)));
		world.record(day.plusDays(3), Story.OFFICER,
				new ProposalEvent.Submitted(ADDITION, 3, change, Story.OFFICER, day.plusDays(3)),
				opened(ADDITION, 6, StepKind.SCREEN, "secretariat", "DX推進本部事務局", day.plusDays(3), day.plusDays(6)));
		Screening screening = new Screening(List.of("総務部"), null, "様式可");
		Screening clear = new Screening(List.of("総務部"), false, "影響は小さい");
		world.record(day.plusDays(4), Story.SECRETARIAT,
				new ProposalEvent.Screened(ADDITION, StepId.of(ADDITION, 6), screening, Story.SECRETARIAT,
						day.plusDays(4)),
				new ProposalEvent.ClassificationDeferred(ADDITION, screening, "hash", day.plusDays(4)), opened(ADDITION,
						7, StepKind.CLARIFY_SCOPE, "secretariat", "DX推進本部事務局", day.plusDays(4), day.plusDays(6)));
		world.record(day.plusDays(5), Story.SECRETARIAT,
				new ProposalEvent.Clarified(ADDITION, StepId.of(ADDITION, 7), clear, Story.SECRETARIAT,
						day.plusDays(5)),
				new ProposalEvent.Classified(ADDITION, classification, day.plusDays(5)),
				new ProjectEvent.Classified(CHAT, classification, ADDITION, day.plusDays(5)),
				opened(ADDITION, 8, StepKind.TABLE, "secretariat", "DX推進本部事務局", day.plusDays(5), day.plusDays(9)));
	}

	/** The meeting is open, with its three items. */
	public static void tellMeeting(ReadingWorld world) {
		Actor by = Story.SECRETARIAT;
		world.record(DRAFTED, Story.OFFICER, drafted(REVISION, "R7-002", revision()),
				drafted(ABOLITION, "R7-003", new ProposedChange.Abolition(SCORING, ending(), DECIDED)));
		world.record(LocalDate.of(2025, 5, 19), by,
				new MeetingEvent.Planned(MEETING, "第1回推進本部会議", DECIDED, "10:00", "庁議室", QuorumRule.MAJORITY, by));
		table(world, ADDITION, 1, StepId.of(ADDITION, 8), "住民チャット");
		table(world, ABOLITION, 2, StepId.of(ABOLITION, 1), "自動採点ソフトの導入");
		table(world, REVISION, 3, StepId.of(REVISION, 1), "電子申請システムの利活用");
		world.record(DECIDED.minusDays(3), by,
				new MeetingEvent.ItemTakenOff(MEETING, 3, REVISION, "資料待ち", by, DECIDED.minusDays(3)),
				new ProposalEvent.Untabled(REVISION, MEETING, "資料待ち", by, DECIDED.minusDays(3)));
		table(world, REVISION, 4, StepId.of(REVISION, 2), "電子申請システムの利活用");
		world.record(DECIDED.minusDays(2), by,
				new MeetingEvent.Convened(MEETING,
						List.of(seat(Story.CHAIR, true), seat(Story.DIRECTOR, false), seat(Story.CHIEF, false)), 2, by,
						DECIDED.minusDays(2)));
		world.record(DECIDED, by,
				new MeetingEvent.AttendanceRecorded(MEETING,
						List.of(new Attendance(Story.CHAIR.post(), Presence.PRESENT, ""),
								new Attendance(Story.DIRECTOR.post(), Presence.PROXY, "代理 人")),
						by),
				new MeetingEvent.Opened(MEETING, 2, 2, by, DECIDED));
	}

	/** All three are approved and take effect. */
	public static void tellEffects(ReadingWorld world) {
		Actor by = Story.SECRETARIAT;
		resolve(world, ADDITION, 1, ItemResolution.Result.CONDITIONAL);
		fulfil(world, by);
		world.record(DECIDED, by,
				new ProposalEvent.ConditionsConfirmed(ADDITION, StepId.of(ADDITION, 10), "確認", DECIDED, by, DECIDED),
				new ActionPlanEvent.NumberAssigned(Story.PLAN, 1, 3, CHAT),
				new ProjectEvent.Added(CHAT, Story.PLAN, 1, 3, "住民チャット", BusinessClass.M, Kgi.parse("利用者満足度 80%"),
						new Owner("総務部", "情報政策課"), "information-policy", resolution(ADDITION, 1), DECIDED, DECIDED),
				new ProjectEvent.Activated(CHAT, resolution(ADDITION, 1), DECIDED),
				new ProposalEvent.TookEffect(ADDITION, DECIDED), new ProposalEvent.FlowFollowed(ADDITION,
						new FlowTrace("project-addition", 1, List.of("in-effect"), List.of("to-in-effect"))));
		resolve(world, ABOLITION, 2, ItemResolution.Result.APPROVED);
		world.record(DECIDED, SYSTEM,
				new ProjectEvent.Abolished(SCORING, ending(), resolution(ABOLITION, 2), DECIDED, DECIDED),
				new ProposalEvent.TookEffect(ABOLITION, DECIDED));
		resolve(world, REVISION, 4, ItemResolution.Result.APPROVED);
		world.record(DECIDED, SYSTEM,
				new ProjectEvent.KgiRevised(FORMS, Kgi.parse("システム利用者満足度 80%以上"), Kgi.parse("システム利用者満足度 90%以上"),
						"上回ったため", "85%", resolution(REVISION, 4), DECIDED, DECIDED),
				new ProposalEvent.TookEffect(REVISION, DECIDED));
		world.record(DECIDED, by, new MeetingEvent.Closed(MEETING, by, DECIDED));
	}

	/** The condition passes from the officer to the director, who meets it. */
	private static void fulfil(ReadingWorld world, Actor by) {
		Actor director = Story.DIRECTOR;
		world.record(DECIDED, by,
				new ProposalEvent.DutyImposed(ADDITION, 1, DutyKind.FULFIL_CONDITION, Story.OFFICER.post(),
						Story.OFFICER.postTitle(), "予算の範囲内", by, DECIDED, DECIDED.plusDays(30)),
				new ProposalEvent.DutyReassigned(ADDITION, 1, director.post(), director.postTitle(), "担当者の異動", by,
						DECIDED));
		world.record(DECIDED, by, new ProposalEvent.HandedOver(ADDITION, Story.OFFICER.post(), "旧担当",
				Story.OFFICER.post(), Story.OFFICER.postTitle(), "information-policy", "組織改正", by, DECIDED));
		world.record(DECIDED, director, new ProposalEvent.PaperAttached(ADDITION, 1,
				new ProjectSheet.Attachment("別の資料.pdf", "application/pdf", 9, "ab"), null, 1, director, DECIDED),
				new ProposalEvent.PaperRemoved(ADDITION, 1, director, DECIDED),
				new ProposalEvent.PaperAttached(ADDITION, 2,
						new ProjectSheet.Attachment("見積書.pdf", "application/pdf", 8, "cd"), null, 1, director,
						DECIDED));
		world.record(DECIDED, director, new ProposalEvent.DutyDischarged(ADDITION, 1, "見積書", null, director, DECIDED));
	}

	private static void table(ReadingWorld world, ProposalId proposal, int item, StepId step, String title) {
		LocalDate on = LocalDate.of(2025, 5, 20);
		Actor by = Story.SECRETARIAT;
		int next = Integer.parseInt(step.value().substring(step.value().lastIndexOf('~') + 1)) + 1;
		world.record(on, by, new MeetingEvent.ItemTabled(MEETING, item, proposal, title, by, on),
				new ProposalEvent.Tabled(proposal, step, MEETING, item, by, on),
				opened(proposal, next, StepKind.RESOLVE, "headquarters", "DX推進本部", on, DECIDED));
	}

	private static void resolve(ReadingWorld world, ProposalId proposal, int item, ItemResolution.Result result) {
		Actor by = Story.SECRETARIAT;
		ItemResolution resolution = new ItemResolution(result,
				(result == ItemResolution.Result.CONDITIONAL) ? "予算の範囲内" : "", "", DECIDED, "DX第1号");
		world.record(DECIDED, by,
				new MeetingEvent.VotesRecorded(MEETING, item, List.of(new Vote(Story.DIRECTOR.post(), Ballot.FOR)), by),
				new MeetingEvent.ItemResolved(MEETING, item, proposal, resolution,
						new VotingPolicy.Count(1, 1, 0, 0, false, true), 2, 2, by),
				new ProposalEvent.Resolved(proposal, MEETING, item, resolution, DECIDED, by, DECIDED));
	}

	static Authority.Resolution resolution(ProposalId proposal, int item) {
		return new Authority.Resolution(proposal, MEETING, item, DECIDED, "DX第1号");
	}

	private static Ending ending() {
		return new Ending("目的を達した", FORMS, "", "終了", "消去", "停止", "満足度 82%");
	}

	static Seat seat(Actor actor, boolean chair) {
		return new Seat(actor.post(), actor.postTitle(), actor.person(), actor.personName(), chair);
	}

}
