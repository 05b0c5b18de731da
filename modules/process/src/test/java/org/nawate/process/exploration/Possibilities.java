package org.nawate.process.exploration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.Desk;

/**
 * Everything that anybody could try where a case stands: what is right, and what is not.
 */
final class Possibilities {

	/** Something to try, with who tries it. */
	record Possibility(String name, Supplier<Outcome> act) {
	}

	private static final Actor OFFICER = Actor.of("officer-1", "起案 花子", "officer", "情報政策課 担当");

	private static final Actor OUTSIDER = Actor.of("outsider-1", "別課 三郎", "other-officer", "他課 担当");

	private static final Actor SECRETARIAT = Actor.of("secretariat-1", "事務 太郎", "secretariat", "事務局");

	private static final List<String> MEMBERS = List.of("member-1", "member-2", "member-3");

	private final Desk desk;

	private final ProposalId proposal;

	private final List<MeetingId> meetings;

	private final CirculationId circulation;

	private final LocalDate today;

	private final Facts facts;

	private final List<Possibility> all = new ArrayList<>();

	private Possibilities(Desk desk, ProposalId proposal, List<MeetingId> meetings, CirculationId circulation,
			LocalDate today, Facts facts) {
		this.circulation = circulation;
		this.desk = desk;
		this.proposal = proposal;
		this.meetings = meetings;
		this.today = today;
		this.facts = facts;
	}

	static List<Possibility> of(Desk desk, ProposalId proposal, List<MeetingId> meetings, CirculationId circulation,
			LocalDate today, Facts facts, World.Before before) {
		Possibilities possible = new Possibilities(desk, proposal, meetings, circulation, today, facts);
		if (before == World.Before.FLOOR) {
			possible.floor();
			return possible.all;
		}
		possible.drafting();
		possible.steps();
		possible.duties();
		possible.meetings(before != World.Before.CIRCULATION);
		if (before != World.Before.MEETINGS) {
			possible.circulation();
		}
		return possible.all;
	}

	/** All that can happen at a meeting, and the withdrawal of the case before it. */
	private void floor() {
		FloorActs acts = new FloorActs(this.meetings.getFirst(), this.proposal, this.today,
				(what, act) -> on(this.meetings.getFirst(), what, act));
		acts.all(this.facts);
		on(OFFICER, "withdraw", acts.withdrawal());
	}

	private void drafting() {
		for (Actor who : List.of(OFFICER, OUTSIDER)) {
			on(who, "submit", new ProposalCommand.Submit(this.proposal, who, this.today));
			on(who, "take back", new ProposalCommand.TakeBack(this.proposal, who, this.today));
			on(who, "withdraw", new ProposalCommand.Withdraw(this.proposal, who, "取りやめる", this.today));
			on(who, "revise", new ProposalCommand.Revise(this.proposal, who, another(), this.today));
		}
	}

	private ProposedChange another() {
		ProposedChange change = this.facts.ofCase(ProposalEvent.Submitted.class)
			.map(ProposalEvent.Submitted::change)
			.reduce((first, second) -> second)
			.orElseGet(() -> this.facts.ofCase(ProposalEvent.Drafted.class).findFirst().orElseThrow().change());
		LocalDate later = Objects.requireNonNull(change.effectiveOn()).plusDays(1);
		return switch (change) {
			case ProposedChange.KgiRevision c -> new ProposedChange.KgiRevision(c.project(), c.before(), c.after(),
					c.reason() + "。", c.actuals(), later);
			case ProposedChange.Abolition c -> new ProposedChange.Abolition(c.project(), c.ending(), later);
			case ProposedChange.Addition c -> new ProposedChange.Addition(c.project(), c.sheet(), later);
			case ProjectChange.Renaming c -> new ProjectChange.Renaming(c.names(), c.reason() + "。", later);
			case ProjectChange c -> c;
		};
	}

	private void steps() {
		for (ProposalEvent.StepOpened step : Situation.OpenSteps.in(this.facts.proposal())) {
			String post = step.post().value();
			takes(Actor.of(post + "-1", "担当 次郎", post, post), step, true);
			takes(Actor.of("officer-1", "起案 花子", post, post), step, false);
			takes(OUTSIDER, step, false);
			if (step.kind() == StepKind.DECIDE_ALONE) {
				for (String person : List.of("officer-1", post + "-1", post + "-2")) {
					alone(Actor.of(person, "決裁 四郎", post, post), step);
				}
				alone(OUTSIDER, step);
			}
		}
		// Somebody asked answers twice, also after the case has gone on.
		this.facts.ofCase(ProposalEvent.ConsultationAnswered.class)
			.reduce((first, second) -> second)
			.ifPresent((last) -> answer(last.by(), last.step(), ConsultationAnswer.AGREE, ""));
		// A double click: the step was taken a moment ago.
		this.facts.ofCase(ProposalEvent.Endorsed.class)
			.reduce((first, second) -> second)
			.ifPresent((last) -> on(last.by(), "endorse again",
					new ProposalCommand.Endorse(this.proposal, last.by(), last.step(), "", this.today)));
	}

	private void alone(Actor who, ProposalEvent.StepOpened step) {
		for (SoleResult result : SoleResult.values()) {
			on(who, "decide alone " + result, new ProposalCommand.DecideAlone(this.proposal, who, step.step(), result,
					"理由", null, this.today, false, this.today));
		}
		on(who, "refer",
				new ProposalCommand.ReferToHeadquarters(this.proposal, who, step.step(), "本部で決める", this.today));
	}

	private void duties() {
		for (ProposalEvent.DutyImposed duty : Situation.openDuties(this.facts.proposal())) {
			String post = duty.post().value();
			for (Actor who : List.of(Actor.of(post + "-1", "担当 次郎", post, post), OUTSIDER)) {
				on(who, "discharge " + duty.kind(), new ProposalCommand.DischargeDuty(this.proposal, who, duty.number(),
						"資料のとおり", null, this.today));
			}
		}
	}

	/** Who has the turn may try all; the others what fits the step. */
	private void takes(Actor who, ProposalEvent.StepOpened step, boolean all) {
		StepKind kind = step.kind();
		if (all || kind == StepKind.ENDORSE_BY_SECTION_CHIEF || kind == StepKind.ENDORSE_BY_DIRECTOR) {
			on(who, "endorse", new ProposalCommand.Endorse(this.proposal, who, step.step(), "", this.today));
		}
		if (all || kind == StepKind.SCREEN) {
			on(who, "send back",
					new ProposalCommand.SendBack(this.proposal, who, step.step(), "直すこと", List.of("理由"), this.today));
			scopes(kind == StepKind.SCREEN).forEach((found) -> on(who, "screen " + found,
					new ProposalCommand.Screen(this.proposal, who, step.step(), found, this.today)));
		}
		if (all || kind == StepKind.CLARIFY_SCOPE) {
			scopes(kind == StepKind.CLARIFY_SCOPE).forEach((found) -> on(who, "clarify " + found,
					new ProposalCommand.Clarify(this.proposal, who, step.step(), found, this.today)));
		}
		if (kind == StepKind.SCREEN && all && this.facts.isKgiRevision()) {
			on(who, "screen and add a section", new ProposalCommand.Screen(this.proposal, who, step.step(),
					scopes(false).getFirst(), List.of(new SectionWish("健康課", "健康課")), "関わりがある", this.today));
		}
		if (kind == StepKind.CONSULT) {
			answer(who, step.step(), ConsultationAnswer.AGREE, "");
			answer(who, step.step(), ConsultationAnswer.OBJECT, "");
			answer(who, step.step(), ConsultationAnswer.OBJECT, "規程に反する");
		}
		if (all || kind == StepKind.CONFIRM_CONDITIONS) {
			on(who, "confirm conditions",
					new ProposalCommand.ConfirmConditions(this.proposal, who, step.step(), "充足した", this.today));
		}
	}

	private void answer(Actor who, StepId step, ConsultationAnswer answer, String opinion) {
		on(who, "answer " + answer + " " + opinion,
				new ProposalCommand.AnswerConsultation(this.proposal, who, step, answer, opinion, this.today));
	}

	/** L, not decided, and M. */
	private static List<Screening> scopes(boolean all) {
		Screening wide = new Screening(List.of("総務部", "健康福祉部", "教育部"), null, "");
		return all ? List.of(wide, new Screening(List.of("総務部"), null, ""), new Screening(List.of("総務部"), false, ""))
				: List.of(wide);
	}

	/**
	 * How a meeting is prepared does not depend on what else happens to the case: it is
	 * tried while the case waits for a meeting, and whether a case can be tabled at all
	 * times. The second meeting comes into play when the first is over.
	 */
	private void meetings(boolean held) {
		boolean firstIsOver = this.facts.meetings()
			.stream()
			.anyMatch((fact) -> fact instanceof MeetingEvent.Closed || fact instanceof MeetingEvent.Adjourned
					|| fact instanceof MeetingEvent.CalledOff);
		MeetingId meeting = this.meetings.get(firstIsOver ? 1 : 0);
		on(meeting, "put on the agenda",
				new MeetingCommand.PutOnAgenda(meeting, SECRETARIAT, this.proposal, "案件", this.today));
		boolean waits = Situation.OpenSteps.in(this.facts.proposal())
			.stream()
			.anyMatch((step) -> step.kind() == StepKind.RESOLVE || step.kind() == StepKind.TABLE);
		if (!held) {
			on(meeting, "take off the agenda",
					new MeetingCommand.TakeOffAgenda(meeting, SECRETARIAT, this.proposal, "次回とする", this.today));
			return;
		}
		if (waits) {
			preparation(meeting);
		}
		decision(meeting);
	}

	private void preparation(MeetingId meeting) {
		boolean opened = this.facts.ofMeetings(MeetingEvent.Opened.class)
			.anyMatch((fact) -> fact.meeting().equals(meeting));
		on(meeting, "convene", new MeetingCommand.Convene(meeting, SECRETARIAT, seats(), HeadquartersRules.usual(),
				this.today, "", this.today));
		if (!opened) {
			on(meeting, "all come", attendance(meeting, Presence.PRESENT));
			on(meeting, "too few come", attendance(meeting, Presence.ABSENT));
		}
		on(meeting, "open", new MeetingCommand.Open(meeting, SECRETARIAT, this.today));
		on(meeting, "close", new MeetingCommand.Close(meeting, SECRETARIAT, this.today));
		on(meeting, "adjourn", new MeetingCommand.Adjourn(meeting, SECRETARIAT, "定足数に達しない", this.today));
	}

	private void decision(MeetingId meeting) {
		int item = this.facts.ofMeetings(MeetingEvent.ItemTabled.class)
			.filter((fact) -> fact.meeting().equals(meeting))
			.mapToInt(MeetingEvent.ItemTabled::item)
			.max()
			.orElse(0);
		if (item == 0) {
			return;
		}
		on(meeting, "take off the agenda",
				new MeetingCommand.TakeOffAgenda(meeting, SECRETARIAT, this.proposal, "次回とする", this.today));
		on(meeting, "vote for", votes(meeting, item, Ballot.FOR, Ballot.FOR));
		on(meeting, "vote against", votes(meeting, item, Ballot.AGAINST, Ballot.AGAINST));
		on(meeting, "vote equally", votes(meeting, item, Ballot.FOR, Ballot.AGAINST));
		on(meeting, "chair decides", new MeetingCommand.RecordVotes(meeting, SECRETARIAT, item,
				List.of(new Vote(new PostId("member-1"), Ballot.FOR))));
		for (ItemResolution.Result result : ItemResolution.Result.values()) {
			on(meeting, "resolve " + result, new MeetingCommand.Resolve(meeting, SECRETARIAT, item,
					new ItemResolution(result, "費用の確認", "理由", this.today, "情第1号")));
		}
	}

	/**
	 * Once for each case: sent round on either ground, answered in every way that
	 * matters, concluded in time and too early, called off. Two members answer together,
	 * since the order in which they do makes no difference.
	 */
	private void circulation() {
		if (this.facts.circulation().isEmpty()) {
			for (CirculationGround ground : CirculationGround.values()) {
				on("send round as " + ground,
						new CirculationCommand.Start(this.circulation, SECRETARIAT, "持ち回り", ground, "急ぐ", "",
								List.of(new CirculationItem(this.proposal, "案件", "")), seats(),
								HeadquartersRules.usual(), MeetingRequestRule.ONE_SUFFICES, this.today, this.today));
			}
			return;
		}
		answer("both agree", Stance.AGREE, "member-2", "member-3");
		answer("one objects", Stance.OBJECT, "member-3");
		answer("one asks for a meeting", Stance.ASK_FOR_MEETING, "member-3");
		answer("the chair agrees", Stance.AGREE, "member-1");
		answer("an outsider agrees", Stance.AGREE, "other-officer");
		on("the author agrees",
				new CirculationCommand.Answer(this.circulation, Actor.of("officer-1", "起案 花子", "member-2", "member-2"),
						List.of(new ItemAnswer(1, Stance.AGREE, "")), this.today));
		on("conclude", new CirculationCommand.Conclude(this.circulation, SECRETARIAT, null, this.today));
		on("conclude after the deadline",
				new CirculationCommand.Conclude(this.circulation, SECRETARIAT, null, this.today.plusDays(1)));
		on("call off", new CirculationCommand.Cancel(this.circulation, SECRETARIAT, "会議で審議する", this.today));
	}

	private void answer(String what, Stance stance, String... posts) {
		this.all.add(new Possibility("circulation: " + what, () -> {
			Outcome last = Outcome.accepted();
			for (String post : posts) {
				last = this.desk.act(new CirculationCommand.Answer(this.circulation, Actor.of(post, post, post, post),
						List.of(new ItemAnswer(1, stance, stance.needsWords() ? "理由" : "")), this.today));
			}
			return last;
		}));
	}

	private static List<Seat> seats() {
		return MEMBERS.stream()
			.map((post) -> new Seat(new PostId(post), post, new PersonId(post), post, post.equals("member-1")))
			.toList();
	}

	private void on(String what, CirculationCommand act) {
		this.all.add(new Possibility("circulation: " + what, () -> this.desk.act(act)));
	}

	private static MeetingCommand attendance(MeetingId meeting, Presence others) {
		return new MeetingCommand.RecordAttendance(meeting, SECRETARIAT, MEMBERS.stream()
			.map((post) -> new Attendance(new PostId(post), post.equals("member-1") ? Presence.PRESENT : others, ""))
			.toList());
	}

	private static MeetingCommand votes(MeetingId meeting, int item, Ballot second, Ballot third) {
		return new MeetingCommand.RecordVotes(meeting, SECRETARIAT, item,
				List.of(new Vote(new PostId("member-2"), second), new Vote(new PostId("member-3"), third)));
	}

	private void on(Actor who, String what, ProposalCommand act) {
		this.all.add(new Possibility(who.person() + " as " + who.post() + ": " + what, () -> this.desk.act(act)));
	}

	private void on(MeetingId meeting, String what, MeetingCommand act) {
		this.all.add(new Possibility("meeting " + (this.meetings.indexOf(meeting) + 1) + ": " + what,
				() -> this.desk.act(act)));
	}

}
