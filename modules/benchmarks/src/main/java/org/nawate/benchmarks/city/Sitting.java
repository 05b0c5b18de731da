package org.nawate.benchmarks.city;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.inbox.Desk;
import org.springframework.context.ApplicationContext;

/**
 * Ten new projects, each drafted, endorsed, screened, consulted on, tabled and resolved,
 * at one meeting that decides them all: every act is one transaction of its own, as when
 * people act.
 */
public final class Sitting {

	/** Cases that a meeting decides. */
	public static final int CASES = 10;

	static final Actor OFFICER = Actor.of("officer-1", "例 花子", "officer", "情報政策課 担当");

	private static final Actor SECRETARIAT = Actor.of("secretary-1", "例 太郎", "secretariat", "事務局");

	/** What every new project promises. */
	static final Kgi KGI = Kgi.parse("利用者満足度 80%以上");

	/** Whom the table of the product asks about every new project. */
	private static final String CONSULTED = "総務課";

	private static final List<String> MEMBERS = List.of("member-1", "member-2", "member-3", "member-4", "member-5");

	private final Desk desk;

	private final CommandGateway commands;

	private final Stopwatch watch;

	private final MeetingId meeting = new MeetingId(UUID.randomUUID().toString());

	private final PlanId plan;

	private final List<ProposalId> cases = new ArrayList<>();

	/** A sitting in that city, about a plan of its own; each act is timed. */
	public Sitting(ApplicationContext city, Stopwatch watch) {
		this(city.getBean(Desk.class), city.getBean(CommandGateway.class), watch,
				new PlanId(UUID.randomUUID().toString()));
	}

	private Sitting(Desk desk, CommandGateway commands, Stopwatch watch, PlanId plan) {
		this.desk = desk;
		this.commands = commands;
		this.watch = watch;
		this.plan = plan;
	}

	/** A later one about the same plan. */
	Sitting next() {
		return new Sitting(this.desk, this.commands, this.watch, this.plan);
	}

	/**
	 * Holds it, from the first draft to the last effect.
	 * @return its cases
	 */
	public List<ProposalId> hold() throws Exception {
		send(new ActionPlanCommand.Adopt(this.plan, SECRETARIAT, "例のアクションプラン", new FiscalYear(2023),
				new FiscalYear(2027), List.of(new Goal(1, "利便性")), List.of(new Measure(1, 1, "行政手続のオンライン化")),
				new Authority.Edition(new FiscalYear(2024), "page.txt", "00"), City.TODAY));
		call();
		for (int i = 0; i < CASES; i++) {
			ProposalId id = screened("R8-" + (i + 1), addition());
			act(new ProposalCommand.AnswerConsultation(id, holder(CONSULTED), step(id, 4), ConsultationAnswer.AGREE, "",
					City.TODAY));
			table(id, "窓口の予約の追加");
		}
		open();
		for (int item = 1; item <= CASES; item++) {
			decide(item, ItemResolution.Result.APPROVED);
		}
		return List.copyOf(this.cases);
	}

	/** Calls the meeting. */
	void call() throws Exception {
		send(new MeetingCommand.Plan(this.meeting, SECRETARIAT, "第1回推進本部会議", City.TODAY, "10:00", "301会議室",
				QuorumRule.MAJORITY));
	}

	/** A case that was drafted, endorsed and screened. */
	ProposalId screened(String number, ProposedChange change) throws Exception {
		ProposalId id = new ProposalId(UUID.randomUUID().toString());
		act(new ProposalCommand.Draft(id, OFFICER, number, this.plan, "section", change, City.TODAY));
		act(new ProposalCommand.Submit(id, OFFICER, City.TODAY));
		act(new ProposalCommand.Endorse(id, holder("section-chief"), step(id, 1), "異議なし", City.TODAY));
		act(new ProposalCommand.Endorse(id, holder("director"), step(id, 2), "異議なし", City.TODAY));
		act(new ProposalCommand.Screen(id, holder("secretariat"), step(id, 3),
				new Screening(List.of("総務部", "市民生活部", "健康福祉部"), null, ""), List.of(), "", City.TODAY));
		return id;
	}

	/** Puts a case before the meeting. */
	void table(ProposalId id, String title) throws Exception {
		this.cases.add(id);
		act(new MeetingCommand.PutOnAgenda(this.meeting, SECRETARIAT, id, title, City.TODAY));
	}

	/** Opens the meeting, at which all are present. */
	void open() throws Exception {
		List<Seat> seats = MEMBERS.stream()
			.map((post) -> new Seat(new PostId(post), post, new PersonId(post), post, post.equals("member-1")))
			.toList();
		act(new MeetingCommand.Convene(this.meeting, SECRETARIAT, seats, HeadquartersRules.usual(), City.TODAY, "",
				City.TODAY));
		act(new MeetingCommand.RecordAttendance(this.meeting, SECRETARIAT,
				MEMBERS.stream().map((post) -> new Attendance(new PostId(post), Presence.PRESENT, "")).toList()));
		act(new MeetingCommand.Open(this.meeting, SECRETARIAT, City.TODAY));
	}

	/** All are for it, or against. */
	void decide(int item, ItemResolution.Result result) throws Exception {
		Ballot ballot = result.approves() ? Ballot.FOR : Ballot.AGAINST;
		act(new MeetingCommand.RecordVotes(this.meeting, SECRETARIAT, item,
				MEMBERS.stream().skip(1).map((post) -> new Vote(new PostId(post), ballot)).toList()));
		act(new MeetingCommand.Resolve(this.meeting, SECRETARIAT, item,
				new ItemResolution(result, "", result.approves() ? "" : "費用に見合わない。", City.TODAY, "情第" + item + "号")));
	}

	/** A new project. */
	static ProposedChange.Addition addition() {
		ProjectSheet sheet = new ProjectSheet("窓口の予約", 1, new Owner("総務部", "情報政策課"), "section", List.of(),
				"窓口の予約をオンラインで受け付ける。", "混雑する日には一時間を超えて待つ。", "待ち時間が短くなる。", KGI, "", "", List.of(), List.of(), List.of());
		return new ProposedChange.Addition(new ProjectId(UUID.randomUUID().toString()), sheet, City.TODAY);
	}

	static StepId step(ProposalId proposal, int number) {
		return new StepId(proposal.value() + "~" + number);
	}

	static Actor holder(String post) {
		return Actor.of(post + "-1", "例 次郎", post, post);
	}

	void act(ProposalCommand act) throws Exception {
		this.watch.time(() -> accepted(act, this.desk.act(act)));
	}

	private void act(MeetingCommand act) throws Exception {
		this.watch.time(() -> accepted(act, this.desk.act(act)));
	}

	private void send(Act act) throws Exception {
		this.watch.time(() -> accepted(act, this.commands.sendAndWait(act)));
	}

	private static void accepted(Act act, Outcome outcome) {
		if (!outcome.isAccepted()) {
			throw new IllegalStateException(act + ": " + outcome);
		}
	}

}
