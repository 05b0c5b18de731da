package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;

/** What can happen to projects of a plan besides a KGI change and an abolition. */
public final class ChangeStory {

	/** The case of all these changes, resolved in writing. */
	public static final ProposalId CASE = new ProposalId("case-further");

	/** The section that answers for them afterwards. */
	public static final Owner CITIZENS = new Owner("市民生活部", "市民課");

	private static final Kgi KGI = Kgi.parse("利用者数 100人");

	private static final Owner PRINTED_OWNER = new Owner("総務部", "情報政策課課");

	private final PlanId plan;

	private final LocalDate day;

	private final Authority.Circulated authority;

	/** Changes of projects of a plan, decided on a day and in effect from it. */
	public ChangeStory(PlanId plan, LocalDate day) {
		this.plan = plan;
		this.day = day;
		this.authority = new Authority.Circulated(CASE, new CirculationId("circulation-further"), day, null);
	}

	/** Five projects as printed, in the given measure. */
	public ChangeStory tellPrinted(ReadingWorld world, LocalDate recorded, int measure) {
		int number = 0;
		for (String name : List.of("道路台帳", "街灯台帳", "橋りょう台帳", "公園台帳", "河川台帳")) {
			number++;
			world.record(recorded, Actor.system(),
					new ProjectEvent.Enrolled(new ProjectId("ledger-" + number), this.plan, measure, number, name, name,
							Set.of(), BusinessClass.M, KGI, PRINTED_OWNER, null, number, Story.PRINTED,
							Story.R6_FIRST));
		}
		return this;
	}

	/**
	 * The first is renamed, gets another class and owner, takes the second over and
	 * rests; the third is done; the fourth is split; the fifth rested, goes on and was
	 * misprinted.
	 */
	public void tellChanges(ReadingWorld world) {
		ProjectId road = new ProjectId("ledger-1");
		ProjectId river = new ProjectId("ledger-5");
		ProjectId part = new ProjectId("ledger-4-1");
		world.record(this.day, Actor.system(),
				new ProjectEvent.Renamed(road, "道路台帳", "道路・街灯台帳", "統合に合わせる", this.authority, this.day, this.day),
				new ProjectEvent.Reclassified(road, BusinessClass.M, BusinessClass.L, Ground.THREE_OR_MORE_DEPARTMENTS,
						List.of("総務部", "市民生活部", "都市整備部"), "範囲が広がった", this.authority, this.day, this.day),
				new ProjectEvent.OwnerChanged(road, PRINTED_OWNER, CITIZENS, "citizens", "所管の移管", this.authority,
						this.day, this.day),
				new ProjectEvent.TookOver(road, List.of(new ProjectId("ledger-2")), "重複している", this.authority, this.day,
						this.day),
				new ProjectEvent.Suspended(road, "予算の確保まで", null, this.authority, this.day, this.day),
				new ProjectEvent.MergedInto(new ProjectId("ledger-2"), road, "重複している", "契約を引き継ぐ", this.authority,
						this.day, this.day),
				new ProjectEvent.Completed(new ProjectId("ledger-3"), KGI, false, "利用が伸びなかった", "82人", "所管課で運用する",
						this.authority, this.day, this.day),
				new ProjectEvent.SplitInto(new ProjectId("ledger-4"), List.of(part, new ProjectId("ledger-4-2")),
						"所管が分かれた", "契約を分ける", this.authority, this.day, this.day),
				new ProjectEvent.BranchedOff(part, new ProjectId("ledger-4"), this.plan, 5, 6, "公園台帳(北)",
						BusinessClass.M, KGI, CITIZENS, "citizens", "北部の公園", this.authority, this.day, this.day),
				new ProjectEvent.Suspended(river, "予算の確保まで", null, this.authority, this.day, this.day),
				new ProjectEvent.Resumed(river, "予算がついた", this.authority, this.day, this.day),
				new ProjectEvent.Corrected(river,
						new Misprint.OwnerMisprint(PRINTED_OWNER, new Owner("総務部", "情報政策課"), "information-policy"),
						"「課」の重複", this.authority, this.day, this.day));
	}

}
