package org.nawate.process.exploration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

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
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.process.CaseStory;
import org.nawate.process.inbox.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that can happen at one convened meeting with a case before it for decision, or for
 * report: recusal, 回避, another presider, many at once, reports noted, minutes, a move.
 */
final class FloorActs {

	private static final Actor SECRETARIAT = Actor.of("secretariat-1", "事務 太郎", "secretariat", "事務局");

	private static final Actor OFFICER = Actor.of("officer-1", "起案 花子", "officer", "情報政策課 担当");

	private final MeetingId meeting;

	private final ProposalId proposal;

	private final LocalDate today;

	private final BiConsumer<String, MeetingCommand> on;

	FloorActs(MeetingId meeting, ProposalId proposal, LocalDate today, BiConsumer<String, MeetingCommand> on) {
		this.meeting = meeting;
		this.proposal = proposal;
		this.today = today;
		this.on = on;
	}

	/** A case that waits is tabled; one that was decided alone is reported. */
	static void convene(Desk desk, CaseStory story, MeetingId meeting, LocalDate today) {
		boolean waits = story.waitsAt().contains("table");
		List<MeetingCommand> acts = List.of(
				waits ? new MeetingCommand.PutOnAgenda(meeting, SECRETARIAT, story.id(), "案件", today)
						: new MeetingCommand.PutReportOnAgenda(meeting, SECRETARIAT, story.id(), 1, "報告", today),
				new MeetingCommand.Convene(meeting, SECRETARIAT, seats(), HeadquartersRules.usual(), today, "", today),
				attendance(meeting, Presence.PRESENT));
		for (MeetingCommand act : acts) {
			Outcome outcome = desk.act(act);
			assertThat(outcome.isAccepted()).as("%s: %s", act, outcome).isTrue();
		}
	}

	/** What anybody could try, the withdrawal of the case apart. */
	void all(Facts facts) {
		boolean decides = facts.ofCase(ProposalEvent.Tabled.class).findAny().isPresent();
		this.on.accept("open", new MeetingCommand.Open(this.meeting, SECRETARIAT, this.today));
		this.on.accept("close", new MeetingCommand.Close(this.meeting, SECRETARIAT, this.today));
		this.on.accept("call off", new MeetingCommand.CallOff(this.meeting, SECRETARIAT, "議長の不在", this.today));
		this.on.accept("adjourn", new MeetingCommand.Adjourn(this.meeting, SECRETARIAT, "定足数不足", this.today));
		minutes();
		if (decides) {
			decision();
		}
		else {
			report();
		}
	}

	private void decision() {
		this.on.accept("the chair leaves", attendance(this.meeting, Presence.ABSENT));
		this.on.accept("the chair comes", attendance(this.meeting, Presence.PRESENT));
		this.on.accept("member 2 presides",
				new MeetingCommand.NamePresider(this.meeting, SECRETARIAT, new PostId("member-2"), this.today));
		this.on.accept("member 3 tells an interest", new MeetingCommand.RecuseMember(this.meeting,
				Actor.of("member-3", "member-3", "member-3", "member-3"), 1, new PostId("member-3"), "親族", this.today));
		this.on.accept("member 3 is let in again", new MeetingCommand.ReadmitMember(this.meeting, SECRETARIAT, 1,
				new PostId("member-3"), "誤り", this.today));
		this.on.accept("member 3 votes against", vote("member-3", Ballot.AGAINST));
		this.on.accept("member 2 votes for", vote("member-2", Ballot.FOR));
		this.on.accept("the chair decides", vote("member-1", Ballot.FOR));
		this.on.accept("together", new MeetingCommand.ResolveTogether(this.meeting, SECRETARIAT, List.of(1),
				result(ItemResolution.Result.APPROVED)));
		for (ItemResolution.Result result : List.of(ItemResolution.Result.APPROVED, ItemResolution.Result.REFUSED)) {
			this.on.accept("resolve " + result,
					new MeetingCommand.Resolve(this.meeting, SECRETARIAT, 1, result(result)));
		}
	}

	private void report() {
		this.on.accept("move it", new MeetingCommand.Reconvene(this.meeting, SECRETARIAT, this.today, "15:00", "大会議室",
				"都合", seats(), HeadquartersRules.usual(), this.today, "", this.today));
		this.on.accept("report once more",
				new MeetingCommand.PutReportOnAgenda(this.meeting, SECRETARIAT, this.proposal, 1, "報告", this.today));
		this.on.accept("take the report off",
				new MeetingCommand.TakeOffReport(this.meeting, SECRETARIAT, 1, "次回", this.today));
		for (int item : List.of(1, 2)) {
			this.on.accept("note " + item,
					new MeetingCommand.NoteReports(this.meeting, SECRETARIAT, List.of(item), "了承", this.today));
		}
	}

	private void minutes() {
		this.on.accept("draft minutes",
				new MeetingCommand.DraftMinutes(this.meeting, SECRETARIAT, "案", new PostId("member-2"), this.today));
		this.on.accept("edit minutes",
				new MeetingCommand.EditMinutes(this.meeting, SECRETARIAT, 1, "直した案", this.today));
		for (String signer : List.of("member-1", "member-2", "member-3")) {
			this.on.accept(signer + " confirms", new MeetingCommand.ConfirmMinutes(this.meeting,
					Actor.of(signer, signer, signer, signer), 1, this.today));
		}
	}

	/** So that the case can end wherever the meeting does. */
	ProposalCommand withdrawal() {
		return new ProposalCommand.Withdraw(this.proposal, OFFICER, "取りやめる", this.today);
	}

	private MeetingCommand vote(String post, Ballot ballot) {
		return new MeetingCommand.RecordVotes(this.meeting, SECRETARIAT, 1,
				List.of(new Vote(new PostId(post), ballot)));
	}

	private ItemResolution result(ItemResolution.Result result) {
		return new ItemResolution(result, "", result.approves() ? "" : "時期尚早", this.today, null);
	}

	private static MeetingCommand attendance(MeetingId meeting, Presence chair) {
		return new MeetingCommand.RecordAttendance(meeting, SECRETARIAT,
				List.of(new Attendance(new PostId("member-1"), chair, ""),
						new Attendance(new PostId("member-2"), Presence.PRESENT, ""),
						new Attendance(new PostId("member-3"), Presence.PRESENT, "")));
	}

	private static List<Seat> seats() {
		return List.of("member-1", "member-2", "member-3")
			.stream()
			.map((post) -> new Seat(new PostId(post), post, new PersonId(post), post, post.equals("member-1")))
			.toList();
	}

}
