package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MinutesSigners;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
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

	private static final LocalDate DRAFTED = LocalDate.of(2025, 5, 12);

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
		tellOthers(world);
		tellCirculations(world);
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

	/** A refused and a withdrawn addition, and a meeting without quorum. */
	static void tellOthers(ReadingWorld world) {
		ProposalId refused = new ProposalId("case-refused");
		ProposalId withdrawn = new ProposalId("case-withdrawn");
		MeetingId none = new MeetingId("meeting-0");
		world.record(DRAFTED, Story.OFFICER,
				drafted(refused, "R7-004", new ProposedChange.Addition(new ProjectId("x"), sheet(), DECIDED)),
				drafted(withdrawn, "R7-005", new ProposedChange.Addition(new ProjectId("y"), sheet(), DECIDED)),
				new ProjectEvent.Proposed(new ProjectId("x"), Story.PLAN, sheet(), new Authority.Submission(refused),
						DRAFTED),
				new ProjectEvent.Proposed(new ProjectId("y"), Story.PLAN, sheet(), new Authority.Submission(withdrawn),
						DRAFTED));
		world.record(DRAFTED, Story.OFFICER, opened(refused, 1, StepKind.ENDORSE_BY_SECTION_CHIEF,
				"chief-information-policy", "情報政策課長", DRAFTED, DECIDED));
		StepId second = StepId.of(withdrawn, 2);
		world.record(DRAFTED, Story.SECRETARIAT,
				new ProposalEvent.StepSkipped(withdrawn, StepId.of(withdrawn, 1), StepKind.ENDORSE_BY_SECTION_CHIEF,
						Story.OFFICER.post(), "市民課長", "出張", Story.SECRETARIAT, DRAFTED),
				new ProposalEvent.FlowVersionChanged(withdrawn, "project-addition", 1, "ab12", 2, "cd34",
						List.of("endorse-by-director"), List.of("endorse-by-director"), "期間の改正", Story.SECRETARIAT,
						DRAFTED),
				new ProposalEvent.StepReassigned(withdrawn, second, StepKind.ENDORSE_BY_DIRECTOR,
						new PostId("director-former"), "旧部長", Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(), "組織改正",
						Story.SECRETARIAT, DRAFTED),
				new ProposalEvent.StepAssumed(withdrawn, second, StepKind.ENDORSE_BY_DIRECTOR, Capacity.STAND_IN,
						Story.OFFICER.post(), "市民生活部長", Story.SECRETARIAT.inPlaceOf("市民生活部長"), DRAFTED, DECIDED));
		ProposalId alone = new ProposalId("case-alone");
		world.record(DRAFTED, Story.OFFICER,
				drafted(alone, "R7-008", new ProposedChange.Addition(new ProjectId("w"), sheet(), DECIDED)));
		alone(world, alone);
		world.record(DECIDED, SYSTEM, new ProjectEvent.Refused(new ProjectId("x"), resolution(refused, 5), DECIDED));
		world.record(DECIDED, Story.OFFICER, new ProposalEvent.Withdrawn(withdrawn, "不要", Story.OFFICER, DECIDED),
				new ProjectEvent.Withdrawn(new ProjectId("y"), new Authority.Submission(withdrawn), DECIDED));
		world.record(DECIDED, Story.SECRETARIAT,
				new MeetingEvent.Planned(none, "流れた会議", DECIDED.minusDays(7), "10:00", "庁議室", QuorumRule.MAJORITY,
						Story.SECRETARIAT),
				new MeetingEvent.PapersIssued(none, 1, List.of(), "0".repeat(64), 2000, 3, "", Story.SECRETARIAT,
						DECIDED.minusDays(8)),
				new MeetingEvent.Adjourned(none, "定足数不足", Story.SECRETARIAT, DECIDED.minusDays(7)));
	}

	/**
	 * One case is decided in writing, another one not, and a circulation is called off.
	 */
	static void tellCirculations(ReadingWorld world) {
		CirculationId round = new CirculationId("circulation-0");
		CirculationId none = new CirculationId("circulation-none");
		ProposalId agreed = new ProposalId("case-round");
		ProposalId left = new ProposalId("case-withdrawn");
		LocalDate on = DECIDED.minusDays(3);
		Actor by = Story.SECRETARIAT;
		world.record(DRAFTED, Story.OFFICER,
				drafted(agreed, "R7-006", new ProposedChange.Addition(new ProjectId("z"), sheet(), DECIDED)));
		world.record(on, by, started(round, agreed, left, by, on), started(none, agreed, left, by, on),
				new CirculationEvent.Cancelled(none, "会議を開く", by, on),
				new ProposalEvent.PutInCirculation(agreed, StepId.of(agreed, 4), round, 1, CirculationGround.URGENT, by,
						on),
				new ProposalEvent.PutInCirculation(left, StepId.of(left, 4), round, 2, CirculationGround.URGENT, by,
						on));
		world.record(on, Story.DIRECTOR,
				new CirculationEvent.Answered(round, Story.DIRECTOR.post(),
						List.of(new ItemAnswer(1, Stance.OBJECT, "時期が早い")), Story.DIRECTOR, on),
				new CirculationEvent.QuestionAsked(round, 1, "費用は", Story.DIRECTOR, on));
		world.record(on, by, new CirculationEvent.QuestionAnswered(round, 1, "120万円", by, on),
				new CirculationEvent.DeadlineExtended(round, on, DECIDED, "回答が少ない", by, on),
				new CirculationEvent.MemberReminded(round, Story.CHAIR.post(), Story.CHAIR.postTitle(), DECIDED, on),
				new CirculationEvent.MemberRecused(round, 2, Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(), "利害",
						by, on),
				new CirculationEvent.ItemTakenOut(round, 2, left, "取下げ", by, on),
				new ProposalEvent.TakenFromCirculation(left, round, CirculationEnd.CALLED_OFF, "取下げ", by, on));
		ItemResolution refused = new ItemResolution(ItemResolution.Result.REFUSED, "", "総務部長: 時期が早い", DECIDED, null);
		world.record(DECIDED, by,
				new CirculationEvent.Concluded(round,
						List.of(new ItemOutcome(1, agreed, ItemOutcome.Result.REFUSED,
								new CirculationPolicy.Count(2, 1, 1, 1, 0, 1, 0, null), "", "総務部長: 時期が早い")),
						"DX第2号", by, DECIDED),
				new ProposalEvent.ResolvedByCirculation(agreed, round, 1, refused, null, by, DECIDED));
	}

	private static CirculationEvent.Started started(CirculationId round, ProposalId first, ProposalId second, Actor by,
			LocalDate on) {
		return new CirculationEvent.Started(round, "第1回持ち回り", CirculationGround.URGENT, "国の締切", "資料",
				List.of(new CirculationItem(first, "案件一", ""), new CirculationItem(second, "案件二", "点検すること")),
				List.of(seat(Story.CHAIR, true), seat(Story.DIRECTOR, false)), HeadquartersRules.usual(),
				MeetingRequestRule.ONE_SUFFICES, on, by, on);
	}

	/** The chair hands one case on and decides another. */
	private static void alone(ReadingWorld world, ProposalId proposal) {
		Actor chair = Story.CHAIR;
		ConsultedSection asked = new ConsultedSection("unit-zaisei", "財政課", Story.DIRECTOR.post(),
				Story.DIRECTOR.postTitle(), false, "row", "予算を伴う");
		world.record(DECIDED, Story.SECRETARIAT,
				new ProposalEvent.ConsultationWished(proposal, StepId.of(proposal, 1),
						List.of(new SectionWish("unit-zaisei", "財政課")), "念のため", Story.SECRETARIAT, DECIDED),
				new ProposalEvent.SectionsAsked(proposal, 1, List.of(asked), "hash", DECIDED),
				opened(proposal, 9, StepKind.CONSULT, asked.post().value(), asked.postTitle(), DECIDED, DECIDED),
				new ProposalEvent.ConsultationAnswered(proposal, StepId.of(proposal, 9), 1, asked.post(),
						ConsultationAnswer.OBJECT, "規程に反する", Story.DIRECTOR, DECIDED));
		world.record(DECIDED, SYSTEM,
				new ProposalEvent.AuthorityDetermined(proposal, DecidingBody.CHAIR, DecidingBody.CHAIR,
						ProposalKind.ADDITION, KgiMove.NONE, "row", "根拠", "hash", DECIDED),
				opened(proposal, 2, StepKind.DECIDE_ALONE, chair.post().value(), chair.postTitle(), DECIDED, DECIDED));
		world.record(DECIDED, chair,
				new ProposalEvent.ReferredToHeadquarters(proposal, StepId.of(proposal, 2), "重い", chair, DECIDED),
				opened(proposal, 3, StepKind.DECIDE_ALONE, chair.post().value(), chair.postTitle(), DECIDED, DECIDED),
				new ProposalEvent.DecidedAlone(proposal, StepId.of(proposal, 3), SoleResult.REFUSED, "時期が早い",
						new Authority.SoleDecision(proposal, chair.post(), chair.postTitle(), "row", "hash", DECIDED,
								null),
						null, chair, DECIDED),
				new ProposalEvent.ConsultedTold(proposal, ProposalState.REFUSED, List.of(asked), DECIDED));
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

	private static Authority.Resolution resolution(ProposalId proposal, int item) {
		return new Authority.Resolution(proposal, MEETING, item, DECIDED, "DX第1号");
	}

	private static Ending ending() {
		return new Ending("目的を達した", FORMS, "", "終了", "消去", "停止", "満足度 82%");
	}

	private static Seat seat(Actor actor, boolean chair) {
		return new Seat(actor.post(), actor.postTitle(), actor.person(), actor.personName(), chair);
	}

}
