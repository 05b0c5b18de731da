package org.nawate.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells one case through the desk, and looks at what the engine and the events say of it.
 */
public final class CaseStory {

	private static final List<String> MEMBERS = List.of("member-1", "member-2", "member-3");

	private final ApplicationContext beans;

	private final Stories stories;

	private final ProposalId id;

	private final ProposedChange change;

	private @Nullable MeetingId meeting;

	CaseStory(ApplicationContext beans, Stories stories, ProposalId id, ProposedChange change) {
		this.beans = beans;
		this.stories = stories;
		this.id = id;
		this.change = change;
	}

	/** The case. */
	public ProposalId id() {
		return this.id;
	}

	/** The project that it is about. */
	public ProjectId project() {
		return this.change.project();
	}

	/** Today in the test's city. */
	public LocalDate today() {
		return this.beans.getBean(TestClock.class).today();
	}

	/** 提出. */
	public CaseStory submit() {
		return accepted(new ProposalCommand.Submit(this.id, Stories.OFFICER, today()));
	}

	/** 確認・承認 by whoever's turn it is. */
	public CaseStory endorse() {
		return accepted(endorsement());
	}

	/** The endorsement of the open step. */
	public ProposalCommand.Endorse endorsement() {
		return new ProposalCommand.Endorse(this.id, turn(), step().step(), "異議なし", today());
	}

	/** 差戻し. */
	public CaseStory sendBack() {
		return accepted(
				new ProposalCommand.SendBack(this.id, turn(), step().step(), "数値を直すこと", List.of("KGI"), today()));
	}

	/** 引戻し. */
	public CaseStory takeBack() {
		return accepted(new ProposalCommand.TakeBack(this.id, Stories.OFFICER, today()));
	}

	/** 取下げ. */
	public CaseStory withdraw() {
		return accepted(withdrawal());
	}

	/** The withdrawal by the drafter. */
	public ProposalCommand.Withdraw withdrawal() {
		return new ProposalCommand.Withdraw(this.id, Stories.OFFICER, "予算がつかない", today());
	}

	/** 事務局審査 適, and all who are asked agree. */
	public CaseStory screen(int departments, @Nullable Boolean wideImpact) {
		return accepted(screening(departments, wideImpact, List.of())).agree();
	}

	/** The screening of the open step, with sections to be asked as well. */
	public ProposalCommand.Screen screening(int departments, @Nullable Boolean wideImpact, List<SectionWish> wishes) {
		return new ProposalCommand.Screen(this.id, turn(), step().step(), screening(departments, wideImpact), wishes,
				"関わりがある", today());
	}

	/** 判定保留の確認, and all who are asked agree. */
	public CaseStory clarify(int departments, @Nullable Boolean wideImpact) {
		return accepted(new ProposalCommand.Clarify(this.id, turn(), step().step(), screening(departments, wideImpact),
				today()))
			.agree();
	}

	/** 合議への同意 by every section that is asked. */
	public CaseStory agree() {
		consulted().forEach((step) -> accepted(answer(step, ConsultationAnswer.AGREE, "")));
		return this;
	}

	/** 合議への回答 by the section's chief. */
	public ProposalCommand.AnswerConsultation answer(ProposalEvent.StepOpened step, ConsultationAnswer answer,
			String opinion) {
		String post = step.post().value();
		return new ProposalCommand.AnswerConsultation(this.id, Actor.of(post + "-1", "課長 三郎", post, step.postTitle()),
				step.step(), answer, opinion, today());
	}

	/** The steps of sections that have still to answer. */
	public List<ProposalEvent.StepOpened> consulted() {
		List<ProposalEvent> events = events();
		Set<StepId> over = new HashSet<>();
		List<ProposalEvent.StepOpened> open = new ArrayList<>();
		for (ProposalEvent event : events) {
			switch (event) {
				case ProposalEvent.StepOpened e when e.kind() == StepKind.CONSULT -> open.add(e);
				case ProposalEvent.ConsultationAnswered e -> over.add(e.step());
				case ProposalEvent.Withdrawn e -> open.clear();
				default -> {
				}
			}
		}
		return open.stream().filter((step) -> !over.contains(step.step())).toList();
	}

	/** The step of a section that has still to answer. */
	public ProposalEvent.StepOpened consulted(String section) {
		return consulted().stream().filter((step) -> step.post().value().equals(section)).findFirst().orElseThrow();
	}

	/** The draft as it would otherwise read. */
	public CaseStory revise(ProposedChange other) {
		return accepted(new ProposalCommand.Revise(this.id, Stories.OFFICER, other, today()));
	}

	/** 専決 by somebody of the post who did not screen it. */
	public CaseStory decideAlone(SoleResult result) {
		return accepted(soleDecision(result, "-2"));
	}

	/** The decision alone by a person of the post, told by the ending of the id. */
	public ProposalCommand.DecideAlone soleDecision(SoleResult result, String person) {
		return new ProposalCommand.DecideAlone(this.id, holder(person), step().step(), result, "時期が早い", null, today(),
				true, today());
	}

	/** 本部付議. */
	public CaseStory refer() {
		return accepted(new ProposalCommand.ReferToHeadquarters(this.id, turn(), step().step(), "重い", today()));
	}

	/** 付議 on a new meeting that is held today, with votes for it recorded. */
	public CaseStory table() {
		MeetingId held = this.stories.meeting(today());
		this.meeting = held;
		accepted(new MeetingCommand.PutOnAgenda(held, Stories.SECRETARIAT, this.id, "案件", today()));
		return this;
	}

	/** 開会 with everybody present, and the votes on this case. */
	public CaseStory vote(Ballot ballot) {
		MeetingId held = meeting();
		List<Seat> seats = MEMBERS.stream()
			.map((post) -> new Seat(new PostId(post), post, new PersonId(post), post, post.equals("member-1")))
			.toList();
		accepted(new MeetingCommand.Convene(held, Stories.SECRETARIAT, seats, HeadquartersRules.usual(), today(), "",
				today()));
		accepted(new MeetingCommand.RecordAttendance(held, Stories.SECRETARIAT,
				MEMBERS.stream().map((post) -> new Attendance(new PostId(post), Presence.PRESENT, "")).toList()));
		accepted(new MeetingCommand.Open(held, Stories.SECRETARIAT, today()));
		accepted(new MeetingCommand.RecordVotes(held, Stories.SECRETARIAT, 1,
				MEMBERS.stream().skip(1).map((post) -> new Vote(new PostId(post), ballot)).toList()));
		return this;
	}

	/** 議決. */
	public CaseStory resolve(ItemResolution.Result result) {
		vote(result.approves() ? Ballot.FOR : Ballot.AGAINST);
		return accepted(resolution(result));
	}

	/** The resolution of this case. */
	public MeetingCommand.Resolve resolution(ItemResolution.Result result) {
		return new MeetingCommand.Resolve(meeting(), Stories.SECRETARIAT, 1,
				new ItemResolution(result, "費用の確認", "理由", today(), "情第1号"));
	}

	/** 条件の充足: the drafting post meets every condition. */
	public CaseStory fulfilConditions() {
		events().stream()
			.filter(ProposalEvent.DutyImposed.class::isInstance)
			.map(ProposalEvent.DutyImposed.class::cast)
			.filter((duty) -> duty.kind() == DutyKind.FULFIL_CONDITION)
			.forEach((duty) -> accepted(
					new ProposalCommand.DischargeDuty(this.id, Stories.OFFICER, duty.number(), "見積書", null, today())));
		return this;
	}

	/** 条件の充足確認. */
	public CaseStory confirmConditions() {
		return accepted(new ProposalCommand.ConfirmConditions(this.id, turn(), step().step(), "充足した", today()));
	}

	/** The meeting on whose agenda it was put last. */
	public MeetingId meeting() {
		return Objects.requireNonNull(this.meeting, "the case was not tabled");
	}

	/** Acts, and must be allowed to. */
	public CaseStory accepted(ProposalCommand act) {
		Outcome outcome = desk().act(act);
		assertThat(outcome.isAccepted()).as("%s: %s", act, outcome).isTrue();
		return this;
	}

	/** Acts on the meeting, and must be allowed to. */
	public CaseStory accepted(MeetingCommand act) {
		Outcome outcome = desk().act(act);
		assertThat(outcome.isAccepted()).as("%s: %s", act, outcome).isTrue();
		return this;
	}

	/**
	 * Where the engine waits: the ids of user tasks and of jobs' activities, or nothing
	 * if the flow has ended.
	 */
	public List<String> waitsAt() {
		List<String> tasks = this.beans.getBean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.id.value())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
		return tasks.isEmpty() ? jobs().stream().map((job) -> "effective-date").toList() : tasks;
	}

	/** Runs the case's jobs as the job executor would, whatever date they are due. */
	public CaseStory runJobs() {
		jobs().forEach((job) -> management().executeJob(job.getId()));
		return this;
	}

	/** The engine's jobs for this case. */
	public List<Job> jobs() {
		return this.beans.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.id.value())
			.list()
			.stream()
			.flatMap((instance) -> management().createJobQuery().processInstanceId(instance.getId()).list().stream())
			.toList();
	}

	/** The facts of the case, without those that only tell where the flow is. */
	public List<String> facts() {
		return events().stream()
			.filter((event) -> !(event instanceof ProposalEvent.StepOpened)
					&& !(event instanceof ProposalEvent.FlowFollowed))
			.map((event) -> event.getClass().getSimpleName())
			.toList();
	}

	/** The facts of the project. */
	public List<String> projectFacts() {
		return factsOf(project());
	}

	/** The facts of a project. */
	public List<String> factsOf(ProjectId project) {
		return read(project.value()).stream().map((event) -> event.getClass().getSimpleName()).toList();
	}

	/** The first fact of the project of a kind. */
	public <E> E project(Class<E> type) {
		return read(project().value()).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	/** All events of the case. */
	public List<ProposalEvent> events() {
		return read(this.id.value()).stream().map(ProposalEvent.class::cast).toList();
	}

	/** Every element and sequence flow that the case's facts tell of, in order. */
	public List<String> path() {
		return events().stream().flatMap((event) -> switch (event) {
			case ProposalEvent.StepOpened e -> e.trace().elements().stream();
			case ProposalEvent.FlowFollowed e -> e.trace().elements().stream();
			default -> java.util.stream.Stream.<String>empty();
		}).toList();
	}

	/** The step that was opened last. */
	public ProposalEvent.StepOpened step() {
		return events().stream()
			.filter(ProposalEvent.StepOpened.class::isInstance)
			.map(ProposalEvent.StepOpened.class::cast)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/** The desk. */
	public Desk desk() {
		return this.beans.getBean(Desk.class);
	}

	/** Somebody in the post whose turn it is. */
	private Actor turn() {
		return holder("-1");
	}

	private Actor holder(String person) {
		String post = step().post().value();
		return Actor.of(post + person, "担当 次郎", post, post);
	}

	private List<?> read(String aggregate) {
		return this.beans.getBean(EventStore.class)
			.readEvents(aggregate)
			.asStream()
			.map(DomainEventMessage::getPayload)
			.toList();
	}

	private ManagementService management() {
		return this.beans.getBean(ProcessEngine.class).getManagementService();
	}

	private static Screening screening(int departments, @Nullable Boolean wideImpact) {
		List<String> names = List.of("総務部", "市民生活部", "健康福祉部", "学校教育部").subList(0, departments);
		return new Screening(names, wideImpact, "");
	}

}
