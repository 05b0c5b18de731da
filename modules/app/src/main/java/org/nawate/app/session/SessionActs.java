package org.nawate.app.session;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.nawate.app.agenda.CarryOver;
import org.nawate.app.meeting.MeetingDesk;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.Vote;

/**
 * What is done while a meeting is held: attendance, votes, resolutions, reports noted.
 */
@Component
public class SessionActs {

	private final MeetingDesk desk;

	private final CarryOver carryOver;

	SessionActs(MeetingDesk desk, CarryOver carryOver) {
		this.desk = desk;
		this.carryOver = carryOver;
	}

	/** Records who is present, by proxy or absent. */
	public Outcome recordAttendance(MeetingId meeting, List<Attendance> attendance, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.RecordAttendance(meeting, by, attendance));
	}

	/** 開会. */
	public Outcome open(MeetingId meeting, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.Open(meeting, by, this.desk.today()));
	}

	/** The secretariat records the votes of any seats. */
	public Outcome recordVotes(MeetingId meeting, int item, List<Vote> votes, Acting acting) {
		return this.desk.run(Permission.RECORD_VOTES, acting,
				(by) -> new MeetingCommand.RecordVotes(meeting, by, item, votes));
	}

	/** A member votes for their own seat. */
	public Outcome vote(MeetingId meeting, int item, Ballot ballot, Acting acting) {
		Acting seated = acting.fitting((held) -> held.seatRole() != null);
		HeldPost post = seated.post();
		if (post == null) {
			return Outcome.refused(AccessRejection.NO_POST);
		}
		return this.desk.run(Permission.VOTE, seated, (by) -> new MeetingCommand.RecordVotes(meeting, by, item,
				List.of(new Vote(new PostId(post.postId()), ballot))));
	}

	/** 異議なし: all who may vote are for it. */
	public Outcome recordNoObjection(MeetingId meeting, int item, Acting acting) {
		return this.desk
			.withMeeting(meeting,
					(view) -> this.desk.withItem(meeting, item,
							(found) -> recordVotes(meeting, item, found.votes()
								.stream()
								.filter((vote) -> vote.mayCast() && (view.rules().chairVotes() || !vote.presides()))
								.map((vote) -> new Vote(new PostId(vote.postId()), Ballot.FOR))
								.toList(), acting)));
	}

	/** 職務代理: another member presides. */
	public Outcome preside(MeetingId meeting, PostId post, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.NamePresider(meeting, by, post, this.desk.today()));
	}

	/** 除斥: a member takes no part in an item. */
	public Outcome recuse(MeetingId meeting, int item, PostId post, @Nullable String reason, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.RecuseMember(meeting, by, item, post,
				MeetingDesk.text(reason), this.desk.today()));
	}

	/** 回避: a member tells an own interest, and takes no part in the item. */
	public Outcome recuseOneself(MeetingId meeting, int item, @Nullable String reason, Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(Permission.VOTE, view.seatOf(acting),
						(by) -> new MeetingCommand.RecuseMember(meeting, by, item, by.post(), MeetingDesk.text(reason),
								this.desk.today())));
	}

	/** A member takes part after all. */
	public Outcome readmit(MeetingId meeting, int item, PostId post, @Nullable String reason, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.ReadmitMember(meeting, by, item, post,
				MeetingDesk.text(reason), this.desk.today()));
	}

	/**
	 * 議決: fixes the result of an item and moves its case; what is carried over comes onto
	 * the next agenda.
	 */
	public Outcome resolve(MeetingId meeting, int item, ResolutionRequest said, Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(Permission.RESOLVE, acting,
						(by) -> new MeetingCommand.Resolve(meeting, by, item, resolution(said, view)),
						() -> (said.result() == ItemResolution.Result.CARRIED_OVER)
								? this.carryOver.from(view, List.of(item)) : Outcome.accepted()));
	}

	/** 異議なし: approves many items at once. */
	public Outcome resolveTogether(MeetingId meeting, List<Integer> items, @Nullable String documentNumber,
			Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(Permission.RESOLVE, acting,
						(by) -> new MeetingCommand.ResolveTogether(meeting, by, items, resolution(
								new ResolutionRequest(ItemResolution.Result.APPROVED, null, null, null, documentNumber),
								view))));
	}

	private static ItemResolution resolution(ResolutionRequest said, MeetingView view) {
		return new ItemResolution(said.result(), MeetingDesk.text(said.conditions()), MeetingDesk.text(said.reason()),
				Objects.requireNonNullElse(said.decidedOn(), view.heldOn()),
				MeetingDesk.text(said.documentNumber()).isEmpty() ? null : MeetingDesk.text(said.documentNumber()));
	}

	/** 了承: the meeting noted reports; the duties to report are done. */
	public Outcome note(MeetingId meeting, List<Integer> items, @Nullable String remark, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.NoteReports(meeting, by, items,
				MeetingDesk.text(remark), this.desk.today()));
	}

	/** 閉会. */
	public Outcome close(MeetingId meeting, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.Close(meeting, by, this.desk.today()));
	}

}
