package org.nawate.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposedChange;

import static org.assertj.core.api.Assertions.assertThat;

/** Begins cases, plans and meetings for tests; each has ids of its own. */
public final class Stories {

	static final Actor OFFICER = Actor.of("officer-1", "起案 花子", "officer", "情報政策課 担当");

	/** 事務局. */
	public static final Actor SECRETARIAT = Actor.of("secretary-1", "事務 太郎", "secretariat", "事務局");

	private static final Authority.Edition EDITION = new Authority.Edition(new FiscalYear(2024), "page.txt", "00");

	private final AtomicInteger numbers = new AtomicInteger();

	private final ApplicationContext beans;

	private final CommandGateway commands;

	private @Nullable PlanId plan;

	/** Stories told in the given city. */
	public Stories(ApplicationContext beans, CommandGateway commands) {
		this.beans = beans;
		this.commands = commands;
	}

	/** A case for a new project, drafted but not submitted. */
	public CaseStory addition(String section, LocalDate effectiveOn) {
		ProjectId project = new ProjectId("project-" + UUID.randomUUID());
		return draft(section, new ProposedChange.Addition(project, sheet("窓口の予約"), effectiveOn));
	}

	/** A case for a new project with 関係課 and money, drafted but not submitted. */
	public CaseStory additionOf(String section, List<String> related, long budget) {
		return draft(section, additionWith(new ProjectId("project-" + UUID.randomUUID()), "窓口の予約", related, budget));
	}

	/** A new project with 関係課 and money. */
	public static ProposedChange.Addition additionWith(ProjectId project, String name, List<String> related,
			long budget) {
		ProjectSheet bare = sheet(name);
		ProjectSheet sheet = new ProjectSheet(bare.name(), bare.measure(), bare.owner(), bare.ownerUnit(), related,
				bare.content(), bare.currentState(), bare.expectedEffect(), bare.kgi(), "", "", List.of(),
				List.of(new ProjectSheet.YearlyPlan(new FiscalYear(2027), "導入", budget)), List.of());
		return new ProposedChange.Addition(project, sheet, LocalDate.of(2026, 11, 2));
	}

	/** A case for a lower KGI of a project in force, which the headquarters decides. */
	public CaseStory kgiRevision(LocalDate effectiveOn) {
		return kgiRevision("利用者満足度 70%以上", effectiveOn);
	}

	/** A case for a higher KGI, which the secretariat decides alone. */
	public CaseStory raisedKgi(LocalDate effectiveOn) {
		return kgiRevision("利用者満足度 90%以上", effectiveOn);
	}

	private CaseStory kgiRevision(String kgi, LocalDate effectiveOn) {
		return draft("section", new ProposedChange.KgiRevision(enrolled(), Kgi.parse("利用者満足度 80%以上"), Kgi.parse(kgi),
				"実績に合わせる", "R7年度 85%", effectiveOn));
	}

	/** A case for the end of a project in force. */
	public CaseStory abolition(LocalDate effectiveOn) {
		Ending ending = new Ending("統合する", null, "後継の事業", "解約する", "消去する", "停止する", "R7年度 10件");
		return draft("section", new ProposedChange.Abolition(enrolled(), ending, effectiveOn));
	}

	/** A case for other names of two projects in force, by one act. */
	public CaseStory renaming(LocalDate effectiveOn) {
		return change(
				new ProjectChange.Renaming(
						List.of(new ProjectChange.Renaming.NewName(enrolled(), "電子申請", "電子申請の拡充"),
								new ProjectChange.Renaming.NewName(enrolled(), "電子申請", "電子申請の普及")),
						"内容に合わせる", effectiveOn));
	}

	/** A case for any change. */
	public CaseStory change(ProposedChange change) {
		return draft("section", change);
	}

	/** A sheet with all that must be said. */
	public static ProjectSheet sheet(String name) {
		return new ProjectSheet(name, 1, new Owner("総務部", "情報政策課"), "section", List.of(), "内容", "課題", "効果",
				Kgi.parse("利用者満足度 80%以上"), "", "", List.of(), List.of(), List.of());
	}

	/** A planned meeting. */
	public MeetingId meeting(LocalDate heldOn) {
		MeetingId meeting = new MeetingId("meeting-" + UUID.randomUUID());
		send(new MeetingCommand.Plan(meeting, SECRETARIAT, "第1回推進本部会議", heldOn, "10:00", "301会議室",
				QuorumRule.MAJORITY));
		return meeting;
	}

	/** Somebody else's resolution has ended the project meanwhile. */
	public void abolishAtOnce(ProjectId project) {
		Authority.Resolution other = new Authority.Resolution(new ProposalId("other"), new MeetingId("other"), 1,
				LocalDate.of(2026, 11, 2), null);
		send(new ProjectCommand.Abolish(project, SECRETARIAT, new Ending("先に廃止", null, "後継", "", "", "", ""), other,
				LocalDate.of(2026, 11, 2)));
	}

	Outcome send(Act command) {
		Outcome outcome = this.commands.sendAndWait(command);
		assertThat(outcome.isAccepted()).as("%s: %s", command, outcome).isTrue();
		return outcome;
	}

	private CaseStory draft(String section, ProposedChange change) {
		ProposalId id = new ProposalId("case-" + UUID.randomUUID());
		CaseStory story = new CaseStory(this.beans, this, id, change);
		story.accepted(new ProposalCommand.Draft(id, OFFICER, "R8-" + this.numbers.incrementAndGet(), plan(), section,
				change, story.today()));
		return story;
	}

	/** A project in force: 電子申請, of class L, owned by 総務部 情報政策課. */
	public ProjectId enrolled() {
		ProjectId project = new ProjectId("project-" + UUID.randomUUID());
		send(new ProjectCommand.Enrol(project, SECRETARIAT, plan(), 1, 100 + this.numbers.incrementAndGet(), "電子申請",
				"電子申請", Set.of(), BusinessClass.L, Kgi.parse("利用者満足度 80%以上"), new Owner("総務部", "情報政策課"), "section", 1,
				EDITION, LocalDate.of(2024, 4, 1)));
		return project;
	}

	private PlanId plan() {
		if (this.plan == null) {
			PlanId adopted = new PlanId("plan-" + UUID.randomUUID());
			send(new ActionPlanCommand.Adopt(adopted, SECRETARIAT, "なわてDXアクションプラン", new FiscalYear(2023),
					new FiscalYear(2027), List.of(new Goal(1, "利便性")), List.of(new Measure(1, 1, "オンライン")), EDITION,
					LocalDate.of(2023, 4, 1)));
			this.plan = adopted;
		}
		return this.plan;
	}

}
