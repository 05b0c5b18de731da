package org.nawate.app.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/** What is done with a meeting of the headquarters, on a page or by the API. */
@Component
public class MeetingActs {

	private static final Pattern ID = Pattern.compile("meeting-[a-z0-9-]{8,60}");

	private final Acts acts;

	private final Desk desk;

	private final MeetingQuery meetings;

	private final CaseQuery cases;

	private final OrganisationQuery organisation;

	MeetingActs(Acts acts, Desk desk, MeetingQuery meetings, CaseQuery cases, OrganisationQuery organisation) {
		this.acts = acts;
		this.desk = desk;
		this.meetings = meetings;
		this.cases = cases;
		this.organisation = organisation;
	}

	/** An id for a new meeting: the token of its form. */
	public static MeetingId newId() {
		return new MeetingId("meeting-" + UUID.randomUUID());
	}

	/** The id said by a form or caller; empty if it is none. */
	public static Optional<MeetingId> id(String said) {
		return ID.matcher(said).matches() ? Optional.of(new MeetingId(said)) : Optional.empty();
	}

	/** Plans a meeting. */
	public Outcome plan(MeetingId meeting, PlanRequest said, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.Plan(meeting, by, said.name().strip(), said.heldOn(),
						Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(),
						Objects.requireNonNullElse(said.quorumRule(), QuorumRule.MAJORITY)));
	}

	/**
	 * 付議: the case stands on the agenda and its step is taken. Accepted with the item's
	 * number.
	 */
	public Outcome putOnAgenda(MeetingId meeting, ProposalId proposal, Acting acting) {
		return this.cases.find(proposal)
			.map((file) -> run(acting,
					(by) -> new MeetingCommand.PutOnAgenda(meeting, by, proposal, file.title(), this.acts.today())))
			.orElseGet(() -> Outcome.refused(ProposalRejection.UNKNOWN));
	}

	/** Takes a case off the agenda; it waits for another meeting. */
	public Outcome takeOffAgenda(MeetingId meeting, ProposalId proposal, @Nullable String reason, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.TakeOffAgenda(meeting, by, proposal, text(reason), this.acts.today()));
	}

	/** 招集: fixes the seats as they are on the day of the meeting. */
	public Outcome convene(MeetingId meeting, Acting acting) {
		return withMeeting(meeting, (view) -> run(acting, (by) -> new MeetingCommand.Convene(meeting, by,
				this.organisation.seats(view.heldOn()), this.acts.today())));
	}

	/** Records who is present, by proxy or absent. */
	public Outcome recordAttendance(MeetingId meeting, List<Attendance> attendance, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.RecordAttendance(meeting, by, attendance));
	}

	/** 開会. */
	public Outcome open(MeetingId meeting, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.Open(meeting, by, this.acts.today()));
	}

	/** The secretariat records the votes of any seats. */
	public Outcome recordVotes(MeetingId meeting, int item, List<Vote> votes, Acting acting) {
		return run(Permission.RECORD_VOTES, acting, (by) -> new MeetingCommand.RecordVotes(meeting, by, item, votes));
	}

	/** A member votes for their own seat. */
	public Outcome vote(MeetingId meeting, int item, Ballot ballot, Acting acting) {
		Acting seated = acting.fitting((held) -> held.seatRole() != null);
		HeldPost post = seated.post();
		if (post == null) {
			return Outcome.refused(AccessRejection.NO_POST);
		}
		return run(Permission.VOTE, seated, (by) -> new MeetingCommand.RecordVotes(meeting, by, item,
				List.of(new Vote(new PostId(post.postId()), ballot))));
	}

	/** 異議なし: all who are present, but the chair, are for it. */
	public Outcome recordNoObjection(MeetingId meeting, int item, Acting acting) {
		return withMeeting(meeting,
				(view) -> recordVotes(meeting, item,
						view.seats()
							.stream()
							.filter((seat) -> seat.presence().counts() && !seat.chair())
							.map((seat) -> new Vote(new PostId(seat.postId()), Ballot.FOR))
							.toList(),
						acting));
	}

	/** 議決: fixes the result of an item and moves its case. */
	public Outcome resolve(MeetingId meeting, int item, ResolutionRequest said, Acting acting) {
		return withMeeting(meeting,
				(view) -> run(Permission.RESOLVE, acting,
						(by) -> new MeetingCommand.Resolve(meeting, by, item,
								new ItemResolution(said.result(), text(said.conditions()), text(said.reason()),
										Objects.requireNonNullElse(said.decidedOn(), view.heldOn()),
										text(said.documentNumber()).isEmpty() ? null : text(said.documentNumber())))));
	}

	/** 閉会. */
	public Outcome close(MeetingId meeting, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.Close(meeting, by, this.acts.today()));
	}

	/** 流会: the cases on its agenda wait for another meeting. */
	public Outcome adjourn(MeetingId meeting, @Nullable String reason, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.Adjourn(meeting, by, text(reason), this.acts.today()));
	}

	private Outcome withMeeting(MeetingId meeting, Function<MeetingView, Outcome> act) {
		return this.meetings.find(meeting).map(act).orElseGet(() -> Outcome.refused(MeetingRejection.UNKNOWN));
	}

	private Outcome run(Acting acting, Function<Actor, MeetingCommand> command) {
		return run(Permission.RUN_MEETINGS, acting, command);
	}

	private Outcome run(Permission permission, Acting acting, Function<Actor, MeetingCommand> command) {
		return this.acts.take(acting, permission, MeetingRejection.UNKNOWN, (by) -> this.desk.act(command.apply(by)));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
