package org.nawate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiComparator;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;

/** People, days and papers that the specifications speak of. */
public final class Samples {

	/** Who drafts. */
	public static final Actor OFFICER = Actor.of("p-officer", "髙橋 花子", "post-officer", "情報政策課 担当");

	/** Who came after that officer, on the same post. */
	public static final Actor NEXT_OFFICER = Actor.of("p-next", "𠮷田 次郎", "post-officer", "情報政策課 担当");

	/** First line. */
	public static final Actor CHIEF = Actor.of("p-chief", "山﨑 一郎", "post-chief", "情報政策課長");

	/** Second line. */
	public static final Actor DIRECTOR = Actor.of("p-director", "中條 恵", "post-director", "総務部長");

	/** Who screens and prepares meetings. */
	public static final Actor SECRETARIAT = Actor.of("p-secretariat", "畷 守", "post-secretariat", "推進本部事務局");

	/** The plan of the city's page. */
	public static final PlanId PLAN = new PlanId("plan-r5");

	/** The project that the specifications speak of. */
	public static final ProjectId PROJECT = new ProjectId("project-1");

	/** Another one. */
	public static final ProjectId OTHER_PROJECT = new ProjectId("project-2");

	/** The case that the specifications speak of. */
	public static final ProposalId CASE = new ProposalId("case-1");

	/** Another one. */
	public static final ProposalId SECOND_CASE = new ProposalId("case-2");

	/** The meeting that the specifications speak of. */
	public static final MeetingId MEETING = new MeetingId("meeting-1");

	/** Another one. */
	public static final MeetingId OTHER_MEETING = new MeetingId("meeting-2");

	/** The circulation that the specifications speak of. */
	public static final CirculationId CIRCULATION = new CirculationId("circulation-1");

	/** Another one. */
	public static final CirculationId OTHER_CIRCULATION = new CirculationId("circulation-2");

	/** The day of the draft. */
	public static final LocalDate DRAFTED = LocalDate.of(2026, 9, 1);

	/** The day of the meeting. */
	public static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);

	/** From when a change holds. */
	public static final LocalDate EFFECTIVE = LocalDate.of(2027, 4, 1);

	/** The KGI that a project starts with. */
	public static final Kgi KGI = new Kgi("オンライン申請率 50%以上", KgiKind.NUMERIC, new BigDecimal("50"), "%",
			KgiComparator.AT_LEAST, new FiscalYear(2027), null);

	/** The KGI that it is changed to. */
	public static final Kgi HIGHER_KGI = new Kgi("オンライン申請率 60%以上", KgiKind.NUMERIC, new BigDecimal("60"), "%",
			KgiComparator.AT_LEAST, new FiscalYear(2027), null);

	/** The owner of a project. */
	public static final Owner OWNER = new Owner("総務部", "情報政策課");

	/** The source of the imported edition. */
	public static final Authority.Edition EDITION = new Authority.Edition(new FiscalYear(2024), "r6.txt", "ab12");

	/** The submission of the case. */
	public static final Authority.Submission SUBMISSION = new Authority.Submission(CASE);

	/** What the headquarters resolved on the case. */
	public static final Authority.Resolution RESOLUTION = resolution(CASE);

	/** L, for three departments. */
	public static final Classification WIDE = new Classification(BusinessClass.L,
			Classification.Ground.THREE_OR_MORE_DEPARTMENTS, List.of("総務部", "都市整備部", "教育部"), null, "rule-l1", "cd34");

	/** M. */
	public static final Classification ALL_ELSE = new Classification(BusinessClass.M, Classification.Ground.ALL_ELSE,
			List.of("総務部"), false, "rule-m", "cd34");

	/** A sheet that lacks nothing. */
	public static final ProjectSheet SHEET = sheet("窓口の予約");

	/** How a project ends. */
	public static final Ending ENDING = ending("利用者がいない", null);

	private Samples() {
	}

	/** A resolution on this case. */
	public static Authority.Resolution resolution(ProposalId proposal) {
		return new Authority.Resolution(proposal, MEETING, 1, DECIDED, "四情政第12号");
	}

	/** A complete sheet of this name. */
	public static ProjectSheet sheet(String name) {
		return new ProjectSheet(name, 3, OWNER, "unit-joho", List.of("市民課"), "予約の窓口を設ける。", "電話だけで受けている。", "待ち時間が減る。",
				KGI, "0%", "利用統計", List.of(), List.of(), List.of());
	}

	/** An ending for this reason. */
	public static Ending ending(String reason, @org.jspecify.annotations.Nullable ProjectId successor) {
		return new Ending(reason, successor, (successor == null) ? "なし" : "", "解約する", "消去する", "停止する", "0件");
	}

	/** No marks. */
	public static <T> Set<T> none() {
		return Set.of();
	}

}
