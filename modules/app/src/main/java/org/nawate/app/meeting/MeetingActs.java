package org.nawate.app.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.headquarters.HeadquartersRulesQuery;
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
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.BusinessCalendar;
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

	private final HeadquartersRulesQuery rules;

	private final BusinessCalendar calendar;

	private final CarryOver carryOver;

	MeetingActs(Acts acts, Desk desk, MeetingQuery meetings, CaseQuery cases, OrganisationQuery organisation,
			HeadquartersRulesQuery rules, BusinessCalendar calendar, CarryOver carryOver) {
		this.rules = rules;
		this.calendar = calendar;
		this.carryOver = carryOver;
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

	/**
	 * Plans a meeting; what was carried over comes onto its agenda by itself.
	 */
	public Outcome plan(MeetingId meeting, PlanRequest said, Acting acting) {
		return thenBySelf(acting,
				(by) -> new MeetingCommand.Plan(meeting, by, said.name().strip(), said.heldOn(),
						Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(),
						this.rules.on(said.heldOn()).quorum()),
				() -> this.carryOver.onto(meeting));
	}

	/** Moves a meeting that is not convened yet to another day, time or place. */
	public Outcome reschedule(MeetingId meeting, RescheduleRequest said, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.Reschedule(meeting, by, said.heldOn(),
						Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(), text(said.reason()),
						this.acts.today()));
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

	/** Puts what was decided outside a meeting on the agenda for report, all or none. */
	public Outcome putReportsOnAgenda(MeetingId meeting, List<String> keys, Acting acting) {
		List<MeetingQuery.ReportDue> chosen = this.meetings.reportsDue()
			.stream()
			.filter((due) -> keys.contains(due.key()))
			.toList();
		if (chosen.isEmpty()) {
			return Outcome.refused(MeetingRejection.NO_ITEMS);
		}
		return this.acts.take(acting, Permission.RUN_MEETINGS, MeetingRejection.UNKNOWN,
				(by) -> chosen.stream()
					.map((due) -> this.desk.act(new MeetingCommand.PutReportOnAgenda(meeting, by,
							new ProposalId(due.proposalId()), due.duty(), due.title(), this.acts.today())))
					.filter((outcome) -> !outcome.isAccepted())
					.findFirst()
					.orElseGet(Outcome::accepted));
	}

	/** Takes a case off the agenda; it waits for another meeting. */
	public Outcome takeOffAgenda(MeetingId meeting, ProposalId proposal, @Nullable String reason, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.TakeOffAgenda(meeting, by, proposal, text(reason), this.acts.today()));
	}

	/** Takes an item of either kind off the agenda. */
	public Outcome takeOff(MeetingId meeting, int item, @Nullable String reason, Acting acting) {
		return withItem(meeting, item, (found) -> (found.duty() == null)
				? takeOffAgenda(meeting, new ProposalId(found.proposalId()), reason, acting) : run(acting,
						(by) -> new MeetingCommand.TakeOffReport(meeting, by, item, text(reason), this.acts.today())));
	}

	/** Moves an item one place up or down among those of its kind. */
	public Outcome move(MeetingId meeting, int item, boolean up, Acting acting) {
		return withMeeting(meeting, (view) -> {
			List<Integer> order = AgendaOrder.moved(view, item, up);
			return order.isEmpty() ? Outcome.refused(MeetingRejection.ORDER_UNCHANGED)
					: run(acting, (by) -> new MeetingCommand.OrderAgenda(meeting, by, order, this.acts.today()));
		});
	}

	/** Brings all items into an order. */
	public Outcome order(MeetingId meeting, List<Integer> items, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.OrderAgenda(meeting, by, items, this.acts.today()));
	}

	/**
	 * 招集: fixes the seats and the rules as they are on the day of the meeting.
	 * @param urgency why it is convened later than the rules allow; else empty
	 */
	public Outcome convene(MeetingId meeting, @Nullable String urgency, Acting acting) {
		return withMeeting(meeting,
				(view) -> run(acting,
						(by) -> new MeetingCommand.Convene(meeting, by, this.organisation.seats(view.heldOn()),
								this.rules.on(view.heldOn()), latestConvocation(view), text(urgency),
								this.acts.today())));
	}

	/** The last day on which a meeting that is planned is convened in time. */
	public LocalDate latestConvocation(MeetingView view) {
		return this.calendar.minusWorkingDays(view.heldOn(), this.rules.on(view.heldOn()).noticeWorkingDays());
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

	/** 異議なし: all who may vote are for it. */
	public Outcome recordNoObjection(MeetingId meeting, int item, Acting acting) {
		return withMeeting(meeting,
				(view) -> withItem(meeting, item,
						(found) -> recordVotes(meeting, item,
								found.votes()
									.stream()
									.filter((vote) -> vote.mayCast() && (view.rules().chairVotes() || !vote.presides()))
									.map((vote) -> new Vote(new PostId(vote.postId()), Ballot.FOR))
									.toList(),
								acting)));
	}

	/** 職務代理: another member presides. */
	public Outcome preside(MeetingId meeting, PostId post, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.NamePresider(meeting, by, post, this.acts.today()));
	}

	/** 除斥: a member takes no part in an item. */
	public Outcome recuse(MeetingId meeting, int item, PostId post, @Nullable String reason, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.RecuseMember(meeting, by, item, post, text(reason), this.acts.today()));
	}

	/** A member takes part after all. */
	public Outcome readmit(MeetingId meeting, int item, PostId post, @Nullable String reason, Acting acting) {
		return run(acting,
				(by) -> new MeetingCommand.ReadmitMember(meeting, by, item, post, text(reason), this.acts.today()));
	}

	/**
	 * 議決: fixes the result of an item and moves its case; what is carried over comes onto
	 * the next agenda.
	 */
	public Outcome resolve(MeetingId meeting, int item, ResolutionRequest said, Acting acting) {
		return withMeeting(meeting, (view) -> this.acts.take(acting, Permission.RESOLVE, MeetingRejection.UNKNOWN,
				(by) -> followed(this.desk.act(new MeetingCommand.Resolve(meeting, by, item, resolution(said, view))),
						() -> (said.result() == ItemResolution.Result.CARRIED_OVER)
								? this.carryOver.from(view, List.of(item)) : Outcome.accepted())));
	}

	/** 異議なし: approves many items at once. */
	public Outcome resolveTogether(MeetingId meeting, List<Integer> items, @Nullable String documentNumber,
			Acting acting) {
		return withMeeting(meeting,
				(view) -> run(Permission.RESOLVE, acting,
						(by) -> new MeetingCommand.ResolveTogether(meeting, by, items, resolution(
								new ResolutionRequest(ItemResolution.Result.APPROVED, null, null, null, documentNumber),
								view))));
	}

	private static ItemResolution resolution(ResolutionRequest said, MeetingView view) {
		return new ItemResolution(said.result(), text(said.conditions()), text(said.reason()),
				Objects.requireNonNullElse(said.decidedOn(), view.heldOn()),
				text(said.documentNumber()).isEmpty() ? null : text(said.documentNumber()));
	}

	/** 了承: the meeting noted reports; the duties to report are done. */
	public Outcome note(MeetingId meeting, List<Integer> items, @Nullable String remark, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.NoteReports(meeting, by, items, text(remark), this.acts.today()));
	}

	/** 閉会. */
	public Outcome close(MeetingId meeting, Acting acting) {
		return run(acting, (by) -> new MeetingCommand.Close(meeting, by, this.acts.today()));
	}

	/** 流会: what stood on its agenda comes onto the next one. */
	public Outcome adjourn(MeetingId meeting, @Nullable String reason, Acting acting) {
		return withMeeting(meeting, (view) -> thenBySelf(acting,
				(by) -> new MeetingCommand.Adjourn(meeting, by, text(reason), this.acts.today()),
				() -> this.carryOver.from(view, view.decisions().stream().map(MeetingView.AgendaItem::item).toList())));
	}

	private Outcome withItem(MeetingId meeting, int item, Function<MeetingView.AgendaItem, Outcome> act) {
		return withMeeting(meeting,
				(view) -> view.items()
					.stream()
					.filter((found) -> found.item() == item)
					.findFirst()
					.map(act)
					.orElseGet(() -> Outcome.refused(MeetingRejection.UNKNOWN_ITEM, item)));
	}

	/** An act of a person and what follows from it by itself, all or none. */
	private Outcome thenBySelf(Acting acting, Function<Actor, MeetingCommand> command, Supplier<Outcome> follows) {
		return this.acts.take(acting, Permission.RUN_MEETINGS, MeetingRejection.UNKNOWN,
				(by) -> followed(this.desk.act(command.apply(by)), follows));
	}

	private static Outcome followed(Outcome outcome, Supplier<Outcome> follows) {
		if (!outcome.isAccepted()) {
			return outcome;
		}
		Outcome after = follows.get();
		return after.isAccepted() ? outcome : after;
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
