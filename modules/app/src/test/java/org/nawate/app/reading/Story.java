package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.headquarters.HeadquartersId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.MeasureStatus;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.organisation.RosterSource;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.staff.StaffEvent;
import org.nawate.domain.staff.StaffMemberId;
import org.nawate.domain.proposal.ReminderKind;

/** A small plan and what happens to it. */
public final class Story {

	/** 事務局. */
	public static final Actor SECRETARIAT = Actor.of("p-secretariat", "見本 幸", "secretariat", "DX推進本部事務局");

	/** 情報政策課 担当. */
	public static final Actor OFFICER = Actor.of("p-officer", "例 太郎", "officer-information-policy", "情報政策課 担当");

	/** 情報政策課長. */
	public static final Actor CHIEF = Actor.of("p-chief", "見本 一郎", "chief-information-policy", "情報政策課長");

	/** 総務部長. */
	public static final Actor DIRECTOR = Actor.of("p-director", "例示 正", "director-general-affairs-department", "総務部長");

	/** 本部長. */
	public static final Actor CHAIR = Actor.of("p-chair", "例 本部長", "chair", "DX推進本部長(副市長)");

	/** The plan of 令和5–9年度. */
	public static final PlanId PLAN = new PlanId("nawate-dx");

	/** 令和6年度. */
	public static final FiscalYear R6 = new FiscalYear(2024);

	/** The day from which the first edition holds. */
	public static final LocalDate R6_FIRST = R6.firstDay();

	/** The day on which it was taken over into the system. */
	public static final LocalDate IMPORTED = LocalDate.of(2025, 5, 1);

	/** As printed. */
	public static final Authority.Edition PRINTED = new Authority.Edition(R6, "r6.txt", "00");

	private static final Owner INFORMATION_POLICY = new Owner("総務部", "情報政策課");

	private Story() {
	}

	/** The plan with two goals and three measures. */
	public static ActionPlanEvent adopted() {
		return new ActionPlanEvent.Adopted(PLAN, "なわてDXアクションプラン", new FiscalYear(2023), new FiscalYear(2027),
				List.of(new Goal(1, "利用者の利便性向上"), new Goal(2, "きめ細かく丁寧な市役所の実現")),
				List.of(new Measure(1, 1, "多様なオンラインサービスの導入"), new Measure(2, 1, "窓口改革"),
						new Measure(5, 2, "庁内情報システム及びセキュリティ対策の最適化")),
				PRINTED, IMPORTED);
	}

	/** A row as printed in the first edition. */
	public static ProjectEvent enrolled(String project, int measure, int number, String name, String kgi,
			Mark... marks) {
		boolean abolished = Set.of(marks).contains(Mark.ABOLISHED);
		return new ProjectEvent.Enrolled(new ProjectId(project), PLAN, measure, number, name, name, Set.of(marks),
				abolished ? null : BusinessClass.L, abolished ? Kgi.abolished() : Kgi.parse(kgi),
				abolished ? new Owner(null, "【廃止】") : INFORMATION_POLICY, abolished ? null : "information-policy", 10,
				PRINTED, R6_FIRST);
	}

	/** A row of an edition. */
	public static EditionRow row(String project, int measure, int number, String name, @Nullable String kgi,
			Mark... marks) {
		return new EditionRow(new ProjectId(project), measure, number, name, Set.of(marks),
				(kgi != null) ? BusinessClass.L : null, (kgi != null) ? Kgi.parse(kgi) : null,
				(kgi != null) ? INFORMATION_POLICY : null);
	}

	/** The first edition, as printed. */
	public static ActionPlanEvent takenOver(EditionRow... rows) {
		return new ActionPlanEvent.EditionTakenOver(PLAN, R6, List.of(rows), PRINTED, R6_FIRST, IMPORTED);
	}

	/**
	 * Three projects: an ordinary one, one printed 【追加】, one abolished before the system
	 * came.
	 */
	public static void tellImport(ReadingWorld world) {
		world.record(IMPORTED, SECRETARIAT, adopted(), enrolled("forms", 1, 1, "電子申請システムの利活用", "システム利用者満足度 80%以上"),
				enrolled("scoring", 1, 2, "自動採点ソフトの導入", "サービス利用者満足度80%", Mark.ADDED),
				enrolled("fm", 2, 1, "なわてFMシステムの実装", "", Mark.ABOLISHED),
				takenOver(row("forms", 1, 1, "電子申請システムの利活用", "システム利用者満足度 80%以上"),
						row("scoring", 1, 2, "自動採点ソフトの導入", "サービス利用者満足度80%", Mark.ADDED),
						row("fm", 2, 1, "なわてFMシステムの実装", null, Mark.ABOLISHED)));
	}

	/** 部長 and 本部長, seated, and the posts of a section; one person left. */
	public static void tellOrganisation(ReadingWorld world) {
		OrganisationId city = new OrganisationId("city");
		UnitId department = new UnitId("general-affairs-department");
		UnitId section = new UnitId("information-policy");
		LocalDate from = LocalDate.of(2023, 4, 1);
		List<Object> events = new ArrayList<>(List.of(new OrganisationEvent.Founded(city, "四條畷市", "272299", from),
				new OrganisationEvent.UnitOpened(city, department, "総務部", null, from),
				new OrganisationEvent.UnitOpened(city, section, "情報政策課", department, from)));
		for (Actor actor : List.of(OFFICER, CHIEF, DIRECTOR, SECRETARIAT, CHAIR)) {
			boolean above = actor.equals(DIRECTOR) || actor.equals(CHAIR);
			events.add(new OrganisationEvent.PostCreated(city, actor.post(), actor.postTitle(), kind(actor),
					above ? department : section, from));
			events.add(new OrganisationEvent.PostFilled(city, actor.post(), actor.person(), actor.personName(), from));
		}
		events.add(new OrganisationEvent.PostFilled(city, CHIEF.post(), new PersonId("p-former"), "前任 者", from));
		events.add(new OrganisationEvent.PostVacated(city, CHIEF.post(), new PersonId("p-former"),
				LocalDate.of(2024, 3, 31)));
		events.add(new OrganisationEvent.MemberSeated(city, CHAIR.post(), SeatRole.CHAIR, from));
		events.add(new OrganisationEvent.MemberSeated(city, DIRECTOR.post(), SeatRole.MEMBER, from));
		world.record(IMPORTED, Actor.system(), events.toArray());
	}

	/** Reorganisations of a day to come: one carried out ahead of it, one cancelled. */
	static void tellReorganisation(ReadingWorld world) {
		OrganisationId city = new OrganisationId("city");
		UnitId section = new UnitId("information-policy");
		UnitId next = new UnitId("dx");
		PostId chief = new PostId("chief-dx");
		ReorganisationId april = new ReorganisationId("april");
		ReorganisationId july = new ReorganisationId("july");
		LocalDate from = LocalDate.of(2030, 4, 1);
		List<OrganisationChange> changes = List.of(new OrganisationChange.CloseUnit(section, List.of(next)),
				new OrganisationChange.OpenUnit(next, "DX推進課", null));
		world.record(LocalDate.of(2026, 1, 20), SECRETARIAT,
				new OrganisationEvent.ReorganisationPrepared(city, april, "組織改正", from, changes, IMPORTED),
				new OrganisationEvent.ReorganisationRevised(city, april, "4月組織改正", from, changes, IMPORTED),
				new OrganisationEvent.ReorganisationPrepared(city, july, "7月組織改正", from.plusMonths(3), changes,
						IMPORTED),
				new OrganisationEvent.ReorganisationCancelled(city, july, "見送り", IMPORTED),
				new OrganisationEvent.UnitOpened(city, next, "DX推進課", null, from),
				new OrganisationEvent.UnitMoved(city, next, new UnitId("general-affairs-department"), from),
				new OrganisationEvent.UnitRenamed(city, next, "DX課", from.plusYears(1)),
				new OrganisationEvent.PostCreated(city, chief, "DX推進課長", PostKind.SECTION_CHIEF, section, from),
				new OrganisationEvent.PostMoved(city, chief, next, from),
				new OrganisationEvent.PostRetitled(city, chief, "DX課長", from.plusYears(1)),
				new OrganisationEvent.PostVacated(city, CHIEF.post(), CHIEF.person(), from.minusDays(1)),
				new OrganisationEvent.PostClosed(city, CHIEF.post(), chief, from),
				new OrganisationEvent.MemberUnseated(city, DIRECTOR.post(), from.minusDays(1)),
				new OrganisationEvent.UnitClosed(city, section, List.of(next), from),
				new OrganisationEvent.StandInsOrdered(city, DIRECTOR.post(), List.of(chief), from),
				new OrganisationEvent.ReorganisationCarriedOut(city, april, from, IMPORTED),
				new OrganisationEvent.RosterTakenOver(city, from, List.of(new RosterSource("名簿.xlsx", "ab12"))));
	}

	/** Somebody who was to be away, and somebody who was to act meanwhile. */
	static void tellAbsence(ReadingWorld world) {
		StaffMemberId director = StaffMemberId.of(DIRECTOR.person());
		LocalDate from = LocalDate.of(2026, 1, 26);
		world.record(LocalDate.of(2026, 1, 21), DIRECTOR,
				new StaffEvent.AbsenceRegistered(director, 1, DIRECTOR.person(), DIRECTOR.personName(), from,
						from.plusDays(2), "出張", DIRECTOR, from.minusDays(5)),
				new StaffEvent.AbsenceCancelled(director, 1, from, DIRECTOR, from.minusDays(5)),
				new StaffEvent.StepsDelegated(director, 1, DIRECTOR.person(), DIRECTOR.personName(), DIRECTOR.post(),
						DIRECTOR.postTitle(), CHIEF.post(), CHIEF.postTitle(), from, from.plusDays(2), "議会対応", DIRECTOR,
						from.minusDays(5)),
				new StaffEvent.DelegationRevoked(director, 1, from, DIRECTOR, from.minusDays(5)));
	}

	/** What an auditor found, and what became of it. */
	static void tellFindings(ReadingWorld world) {
		Actor auditor = Actor.of("p-auditor", "見本 監", "auditor", "監査委員事務局");
		LocalDate day = LocalDate.of(2026, 1, 27);
		FindingId first = new FindingId("finding-1");
		FindingId second = new FindingId("finding-2");
		UnitId section = new UnitId("information-policy");
		List<FactFound> facts = List.of(new FactFound("event-1", 1), new FactFound("event-2", 2));
		world
			.record(day, auditor,
					new FindingEvent.Recorded(first, "監R7-001", FindingGrade.FAULT, facts, "提出の遅れ", "提出が遅い", "改めること",
							section, "情報政策課", day.plusDays(14), auditor, day),
					new FindingEvent.Recorded(second, "監R7-002", FindingGrade.CAUTION, facts, "記載の揺れ", "揺れている", "揃えること",
							section, "情報政策課", day.plusDays(14), auditor, day),
					new FindingEvent.Viewed(second, CHIEF, day),
					new FindingEvent.Reminded(first, ReminderKind.DUE_SOON, CHIEF.post(), CHIEF.postTitle(),
							day.plusDays(14), day),
					new FindingEvent.Readdressed(second, new UnitId("general-affairs-department"), "総務部", "情報政策課",
							"組織改正", auditor, day),
					new FindingEvent.Withdrawn(second, "対象の誤り", auditor, day));
		world.record(day, CHIEF, new FindingEvent.Answered(first, "手順を改める", day.plusDays(30), CHIEF, day),
				new FindingEvent.MeasureReported(first, MeasureStatus.TAKEN, "改めた", CHIEF, day));
		world.record(day, auditor, new FindingEvent.AskedAgain(first, "周知もすること", day.plusDays(40), auditor, day));
		world.record(day, CHIEF,
				new FindingEvent.MeasureReported(first, MeasureStatus.IMPRACTICABLE, "困難", CHIEF, day));
		world.record(day, auditor, new FindingEvent.MeasureAccepted(first, "了", auditor, day),
				new FindingEvent.Closed(first, "", auditor, day));
	}

	private static PostKind kind(Actor actor) {
		return switch (actor.post().value()) {
			case "officer-information-policy" -> PostKind.OFFICER;
			case "chief-information-policy" -> PostKind.SECTION_CHIEF;
			case "secretariat" -> PostKind.SECRETARIAT;
			case "chair" -> PostKind.CHAIR;
			default -> PostKind.DIRECTOR;
		};
	}

	/**
	 * All that the plan, its cases and their meeting can go through, each event once or
	 * more.
	 */
	public static void tellAll(ReadingWorld world) {
		tellOrganisation(world);
		tellImport(world);
		CaseStory.tellAll(world);
		tellReorganisation(world);
		tellRules(world);
		// Of another plan, so that the rows of this one stay few.
		PlanId another = new PlanId("another-plan");
		new ChangeStory(another, LocalDate.of(2026, 1, 25)).tellPrinted(world, IMPORTED, 5).tellChanges(world);
		SetbackStory.tellAll(world, another, R6);
		tellAbsence(world);
		tellFindings(world);
		world.record(LocalDate.of(2026, 1, 30), SECRETARIAT,
				new OrganisationEvent.ErasureRequested(new OrganisationId("city"), new PersonId("p-former"), "保存期間満了",
						SECRETARIAT, LocalDate.of(2026, 1, 30)));
		tellErasures(world);
		world.record(LocalDate.of(2026, 2, 1), SECRETARIAT,
				new ActionPlanEvent.EditionGathered(PLAN, R6.plus(2), nextRows(), LocalDate.of(2026, 2, 1)));
		world.record(LocalDate.of(2026, 3, 1), SECRETARIAT, new ActionPlanEvent.EditionPublished(PLAN, R6.plus(2),
				nextRows(), LocalDate.of(2026, 3, 1), R6.plus(2).firstDay()));
		world.record(LocalDate.of(2026, 3, 2), SECRETARIAT,
				new ActionPlanEvent.EditionGathered(PLAN, R6.plus(3), nextRows(), LocalDate.of(2026, 3, 2)));
	}

	/** Of two who left no name elsewhere: one is given up, one done. */
	private static void tellErasures(ReadingWorld world) {
		OrganisationId city = new OrganisationId("city");
		PersonId kept = new PersonId("p-kept");
		PersonId erased = new PersonId("p-erased");
		LocalDate day = LocalDate.of(2026, 1, 31);
		world.record(day, SECRETARIAT, new OrganisationEvent.ErasureRequested(city, kept, "保存期間満了", SECRETARIAT, day),
				new OrganisationEvent.ErasureWithdrawn(city, kept, "申請の誤り", SECRETARIAT, day),
				new OrganisationEvent.ErasureRequested(city, erased, "保存期間満了", SECRETARIAT, day));
		world.record(day, CHAIR, new OrganisationEvent.NameErased(city, erased, "保存期間満了", CHAIR, day));
	}

	/** The usual rules, and others that never come into force. */
	private static void tellRules(ReadingWorld world) {
		HeadquartersId id = new HeadquartersId("headquarters-rules");
		LocalDate first = LocalDate.of(2023, 4, 1);
		LocalDate later = LocalDate.of(2027, 4, 1);
		world.record(first, SECRETARIAT,
				new HeadquartersEvent.RulesAdopted(id, HeadquartersRules.usual(), "設置要綱", first, SECRETARIAT, first),
				new HeadquartersEvent.RulesAdopted(id, HeadquartersRules.usual(QuorumRule.ALL), "設置要綱の改正", later,
						SECRETARIAT, first),
				new HeadquartersEvent.RulesRevoked(id, later, "見送り", SECRETARIAT, first));
	}

	/** The rows of the second edition: one abolished, one with another KGI, one added. */
	public static List<EditionRow> nextRows() {
		return List.of(row("forms", 1, 1, "電子申請システムの利活用", "システム利用者満足度 90%以上"),
				row("scoring", 1, 2, "自動採点ソフトの導入", null, Mark.ABOLISHED),
				row("chat", 1, 3, "住民チャット", "利用者満足度 80%", Mark.ADDED),
				row("fm", 2, 1, "なわてFMシステムの実装", null, Mark.ABOLISHED));
	}

}
