package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;

import org.nawate.app.reading.Story;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;

/** What may be decided about projects, in short words for tests. */
public final class RegisterActs {

	private static final Owner OWNER = new Owner("総務部", "情報政策課");

	private RegisterActs() {
	}

	/** The KGI is another from a day on. */
	public static ProjectEvent kgi(String project, String after, LocalDate on) {
		return new ProjectEvent.KgiRevised(new ProjectId(project), Kgi.parse("前"), Kgi.parse(after), "見直し", "実績なし",
				resolution(on), on, on);
	}

	/** The KGI was misprinted. */
	public static ProjectEvent kgiCorrected(String project, String printed, String correct, LocalDate on) {
		return new ProjectEvent.Corrected(new ProjectId(project),
				new Misprint.KgiMisprint(Kgi.parse(printed), Kgi.parse(correct)), "誤植", resolution(on), on, on);
	}

	/** The name is another from a day on. */
	public static ProjectEvent name(String project, String after, LocalDate on) {
		return new ProjectEvent.Renamed(new ProjectId(project), "前", after, "整理", resolution(on), on, on);
	}

	/** Another section answers for it from a day on. */
	public static ProjectEvent owner(String project, String section, LocalDate on) {
		return new ProjectEvent.OwnerChanged(new ProjectId(project), OWNER, new Owner("総務部", section), null, "改正",
				resolution(on), on, on);
	}

	/** The owner was misprinted. */
	public static ProjectEvent ownerCorrected(String project, String printed, String correct, LocalDate on) {
		return new ProjectEvent.Corrected(new ProjectId(project),
				new Misprint.OwnerMisprint(new Owner("総務部", printed), new Owner("総務部", correct), null), "誤植",
				resolution(on), on, on);
	}

	/** It is of another class from a day on. */
	public static ProjectEvent reclassified(String project, BusinessClass after, LocalDate on) {
		return new ProjectEvent.Reclassified(new ProjectId(project), null, after, Classification.Ground.ALL_ELSE,
				List.of("総務部"), "範囲", resolution(on), on, on);
	}

	/** Decided on a day, in the plan from another on. */
	public static ProjectEvent added(String project, int number, LocalDate decided, LocalDate effective) {
		return new ProjectEvent.Added(new ProjectId(project), Story.PLAN, 1, number, "住民チャット", BusinessClass.M,
				Kgi.parse("利用者満足度 80%"), OWNER, "information-policy", resolution(decided), decided, effective);
	}

	/** 休止. */
	public static ProjectEvent suspended(String project, LocalDate on) {
		return new ProjectEvent.Suspended(new ProjectId(project), "休止", null, resolution(on), on, on);
	}

	/** 再開. */
	public static ProjectEvent resumed(String project, LocalDate on) {
		return new ProjectEvent.Resumed(new ProjectId(project), "再開", resolution(on), on, on);
	}

	/** 廃止. */
	public static ProjectEvent abolished(String project, LocalDate on) {
		return new ProjectEvent.Abolished(new ProjectId(project), new Ending("終了", null, "", "", "", "", ""),
				resolution(on), on, on);
	}

	private static Authority.Resolution resolution(LocalDate on) {
		return new Authority.Resolution(new ProposalId("c1"), new MeetingId("m1"), 1, on, null);
	}

}
