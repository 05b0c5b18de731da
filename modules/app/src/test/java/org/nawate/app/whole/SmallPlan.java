package org.nawate.app.whole;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.headquarters.HeadquartersCommand;
import org.nawate.domain.headquarters.HeadquartersId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.ReadModels;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/**
 * The demo organisation and a plan of two measures with three projects, as printed in R6.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SmallPlan {

	/** The plan. */
	public static final PlanId ID = new PlanId("dx-plan");

	/** Owned by 情報政策課. */
	public static final String E_FORMS = "pr-e-forms";

	/** Owned by 市民課. */
	public static final String COUNTER = "pr-counter";

	/** Owned by 情報政策課, without a KGI yet. */
	public static final String TALENT = "pr-talent";

	/** From this day on a meeting is convened three working days before. */
	public static final LocalDate USUAL_NOTICE_FROM = LocalDate.of(2027, 1, 1);

	private static final LocalDate FROM = LocalDate.of(2024, 4, 1);

	private final CommandGateway commands;

	private final ReadModels readModels;

	SmallPlan(CommandGateway commands, ReadModels readModels) {
		this.commands = commands;
		this.readModels = readModels;
	}

	@EventListener(ApplicationReadyEvent.class)
	void found() {
		new DemoOrganisation().commands().forEach(this::send);
		rules();
		Authority.Edition edition = new Authority.Edition(new FiscalYear(2024), "sample", "0".repeat(64));
		send(new ActionPlanCommand.Adopt(ID, Actor.system(), "なわてDXアクションプラン", new FiscalYear(2023),
				new FiscalYear(2027), List.of(new Goal(1, "利用者(市民・職員)の利便性向上"), new Goal(2, "きめ細かく丁寧な市役所の実現")),
				List.of(new Measure(1, 1, "多様なオンラインサービスの導入"), new Measure(2, 1, "窓口改革"),
						new Measure(6, 2, "庁内業務のデジタル化・効率化")),
				edition, FROM));
		Owner information = new Owner("総務部", "情報政策課");
		Owner citizens = new Owner("市民生活部", "市民課");
		enrol(E_FORMS, 1, 1, "電子申請システムの利活用", "システム利用者満足度 80%以上", information, "information-policy", edition);
		enrol(COUNTER, 2, 1, "住民DX", "R8年度書かない窓口の利用満足度4.2", citizens, "citizens", edition);
		enrol(TALENT, 6, 1, "デジタル人材の育成", "-(ビジョンの策定後設定)", information, "information-policy", edition);
		send(new ActionPlanCommand.TakeOverEdition(ID, Actor.system(), new FiscalYear(2024),
				List.of(row(E_FORMS, 1, 1, "電子申請システムの利活用", "システム利用者満足度 80%以上", information),
						row(COUNTER, 2, 1, "住民DX", "R8年度書かない窓口の利用満足度4.2", citizens),
						row(TALENT, 6, 1, "デジタル人材の育成", "-(ビジョンの策定後設定)", information)),
				edition, FROM));
		this.readModels.awaitCaughtUp(Duration.ofSeconds(30));
	}

	/**
	 * A meeting of today may be convened today; from the next year on the usual notice
	 * holds.
	 */
	private void rules() {
		HeadquartersId headquarters = new HeadquartersId("headquarters-rules");
		HeadquartersRules usual = HeadquartersRules.usual();
		send(new HeadquartersCommand.AdoptRules(
				headquarters, Actor.system(), new HeadquartersRules(0, usual.quorum(), usual.voting(),
						usual.proxyCounts(), usual.proxyVotes(), usual.tie(), usual.chairVotes(), usual.recusal()),
				"DX推進本部設置要綱(例)", FROM, FROM));
		send(new HeadquartersCommand.AdoptRules(headquarters, Actor.system(), usual, "DX推進本部設置要綱(例)の一部改正",
				USUAL_NOTICE_FROM, FROM));
	}

	private void enrol(String id, int measure, int number, String name, String kgi, Owner owner, String unit,
			Authority.Edition edition) {
		send(new ProjectCommand.Enrol(new ProjectId(id), Actor.system(), ID, measure, number, name, name, Set.of(),
				BusinessClass.M, Kgi.parse(kgi), owner, unit, number, edition, FROM));
	}

	private static EditionRow row(String id, int measure, int number, String name, String kgi, Owner owner) {
		return new EditionRow(new ProjectId(id), measure, number, name, Set.of(), BusinessClass.M, Kgi.parse(kgi),
				owner);
	}

	private void send(Act command) {
		Outcome outcome = this.commands.sendAndWait(command);
		if (!outcome.isAccepted()) {
			throw new IllegalStateException(command + " " + outcome);
		}
	}

}
