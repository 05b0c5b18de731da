package org.nawate.app.notification;

import java.util.Optional;

import org.nawate.domain.act.Actor;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.domain.proposal.StepKind;

import static org.nawate.app.notification.NoticePart.day;
import static org.nawate.app.notification.NoticePart.text;
import static org.nawate.app.notification.NoticePart.word;

/** What an event has to tell to people who may not be looking. */
final class NoticeReading {

	private final Concerned concerned;

	NoticeReading(Concerned concerned) {
		this.concerned = concerned;
	}

	Optional<Notice> of(ProposalEvent event) {
		return switch (event) {
			case ProposalEvent.StepOpened e -> step(e);
			case ProposalEvent.SentBack e -> toDrafter(e, Notice.of(NoticeKind.SENT_BACK, "SENT_BACK", e.proposal(),
					text(e.by().postTitle()), word("step." + e.kind())));
			case ProposalEvent.Resolved e -> resolved(e);
			case ProposalEvent.ResolvedByCirculation e -> circulated(e);
			case ProposalEvent.TakenFromCirculation e -> toAll(e, e.by(), left(e));
			case ProposalEvent.DecidedAlone e -> toDrafter(e, Notice.of(NoticeKind.RESULT, "DECIDED_ALONE",
					e.proposal(), text(e.authority().postTitle()), word("sole." + e.result())));
			case ProposalEvent.TookEffect e ->
				toDrafter(e, Notice.of(NoticeKind.RESULT, "TOOK_EFFECT", e.proposal(), day(e.effectiveOn())));
			case ProposalEvent.Withdrawn e ->
				toOthers(e, e.by(), Notice.of(NoticeKind.RESULT, "WITHDRAWN", e.proposal()));
			case ProposalEvent.ConsultedTold e -> Optional
				.of(Notice.of(NoticeKind.RESULT, "CONSULTED_TOLD", e.proposal(), word("state.proposal." + e.end()))
					.to(e.sections().stream().map(ConsultedSection::post).toList()));
			case ProposalEvent.EffectRefused e ->
				toDrafter(e, Notice.of(NoticeKind.RESULT, "EFFECT_REFUSED", e.proposal(), day(e.effectiveOn())));
			case ProposalEvent.EffectAbandoned e ->
				toAll(e, e.by(), Notice.of(NoticeKind.RESULT, "EFFECT_ABANDONED", e.proposal()));
			case ProposalEvent.Reminded e -> Optional.of(reminded(e));
			case ProposalEvent.Commented e -> commented(e);
			case ProposalEvent.DutyImposed e -> Optional.of(
					Notice
						.of(NoticeKind.DUTY, "DUTY_IMPOSED", e.proposal(), word("duty.kind." + e.kind()),
								day(e.dueOn()), text(e.postTitle()))
						.to(e.post()));
			case ProposalEvent.StepReassigned e -> e.from().equals(e.post()) ? Optional.empty()
					: Optional.of(Notice
						.of(NoticeKind.STEP, "STEP_REASSIGNED", e.proposal(), text(e.fromTitle()), text(e.postTitle()))
						.at(e.step())
						.to(e.post()));
			case ProposalEvent.DutyReassigned e -> Optional
				.of(Notice.of(NoticeKind.DUTY, "DUTY_REASSIGNED", e.proposal(), text(e.postTitle())).to(e.post()));
			default -> Optional.empty();
		};
	}

	Optional<Notice> of(MeetingEvent event) {
		return switch (event) {
			case MeetingEvent.Convened e -> Optional.of(Notice.of(NoticeKind.MEETING, "CONVENED", e.meeting(), false,
					e.seats().stream().map(Seat::person).toList()));
			case MeetingEvent.Reconvened e -> Optional
				.of(Notice.of(NoticeKind.MEETING, "RECONVENED", e.meeting(), true, this.concerned.convened(e.meeting()))
					.saying(day(e.heldOn()), text(e.startsAt()), text(e.place())));
			case MeetingEvent.CalledOff e -> Optional.of(Notice.of(NoticeKind.MEETING, "CALLED_OFF", e.meeting(), true,
					this.concerned.convened(e.meeting())));
			case MeetingEvent.PapersIssued e when e.issue() > 1 -> Optional.of(Notice.of(NoticeKind.MEETING,
					"PAPERS_REPLACED", e.meeting(), false, this.concerned.convened(e.meeting())));
			case MeetingEvent.Adjourned e -> Optional.of(Notice.of(NoticeKind.MEETING, "ADJOURNED", e.meeting(), true,
					this.concerned.convened(e.meeting())));
			default -> Optional.empty();
		};
	}

	/**
	 * To the members, who answer; the results go to all who have to do with the cases.
	 */
	Optional<Notice> of(CirculationEvent event) {
		return switch (event) {
			case CirculationEvent.Started e -> Optional.of(Notice.of("CIRCULATED", e.circulation(), day(e.dueOn()))
				.to(e.seats().stream().map(Seat::post).toList()));
			case CirculationEvent.MemberReminded e ->
				Optional.of(Notice.of("CIRCULATION_DUE", e.circulation(), day(e.dueOn())).to(e.post()));
			case CirculationEvent.DeadlineExtended e ->
				toMembers(e, e.by(), Notice.of("CIRCULATION_EXTENDED", e.circulation(), day(e.dueOn())));
			case CirculationEvent.QuestionAsked e -> toMembers(e, e.by(),
					Notice.of("CIRCULATION_ASKED", e.circulation(), text(String.valueOf(e.question()))));
			case CirculationEvent.QuestionAnswered e -> toMembers(e, e.by(),
					Notice.of("CIRCULATION_REPLIED", e.circulation(), text(String.valueOf(e.question()))));
			case CirculationEvent.Concluded e ->
				toMembers(e, e.by(), Notice.of("CIRCULATION_CONCLUDED", e.circulation()));
			case CirculationEvent.Cancelled e ->
				toMembers(e, e.by(), Notice.of("CIRCULATION_CANCELLED", e.circulation()));
			case CirculationEvent.SeatPassedOn e -> e.from().equals(e.seat().post()) ? Optional.empty() : Optional
				.of(Notice.of("CIRCULATION_SEAT", e.circulation(), text(e.fromTitle())).to(e.seat().post()));
			case CirculationEvent.AnsweredByProxy e -> Optional
				.of(Notice.of("CIRCULATION_REPRESENTED", e.circulation(), text(e.by().postTitle())).to(e.post()));
			case CirculationEvent.SeatFellAway e -> Optional.empty();
			case CirculationEvent.Answered e -> Optional.empty();
			case CirculationEvent.MemberRecused e -> Optional.empty();
			case CirculationEvent.ItemTakenOut e -> Optional.empty();
		};
	}

	/** 廃案: those consulted are told as well. */
	private static Notice left(ProposalEvent.TakenFromCirculation e) {
		return (e.end() == CirculationEnd.LAPSED) ? Notice.of(NoticeKind.RESULT, "CIRCULATION_LAPSED", e.proposal())
				: Notice.of(NoticeKind.RESULT, "CIRCULATION_LEFT", e.proposal(), word("circulation.end." + e.end()));
	}

	private Optional<Notice> toMembers(CirculationEvent event, Actor by, Notice notice) {
		return Optional.of(notice.to(this.concerned.circulated(event.circulation(), true)).except(by.person()));
	}

	/**
	 * The drafter is told by what sent the case back, the headquarters by its convening.
	 */
	private Optional<Notice> step(ProposalEvent.StepOpened e) {
		if (e.kind() == StepKind.AMEND || e.kind() == StepKind.RESOLVE) {
			return Optional.empty();
		}
		boolean again = e.kind() == StepKind.CONSULT
				&& this.concerned.parties(e.proposal()).answered().contains(e.post());
		return Optional.of(
				Notice
					.of(NoticeKind.STEP, again ? "CONSULTED_AGAIN" : "STEP", e.proposal(), text(e.postTitle()),
							word("step." + e.kind()), day(e.dueOn()))
					.at(e.step())
					.to(e.post()));
	}

	private Optional<Notice> circulated(ProposalEvent.ResolvedByCirculation e) {
		ItemResolution.Result result = e.resolution().result();
		Notice notice = Notice.of(NoticeKind.RESULT, "RESOLVED", e.proposal(), word("resolution." + result));
		return (result == ItemResolution.Result.REFUSED) ? toOthers(e, e.by(), notice) : toAll(e, e.by(), notice);
	}

	private Optional<Notice> resolved(ProposalEvent.Resolved e) {
		ItemResolution.Result result = e.resolution().result();
		return toDrafter(e,
				(result == ItemResolution.Result.SENT_BACK)
						? Notice.of(NoticeKind.SENT_BACK, "SENT_BACK_BY_HEADQUARTERS", e.proposal())
						: Notice.of(NoticeKind.RESULT, "RESOLVED", e.proposal(), word("resolution." + result)));
	}

	private Notice reminded(ProposalEvent.Reminded e) {
		boolean duty = e.owed() instanceof Owed.Duty;
		boolean above = e.kind() == ReminderKind.ESCALATED;
		String owing = this.concerned.parties(e.proposal()).owing().getOrDefault(e.owed(), e.postTitle());
		Notice notice = Notice
			.of((duty && !above) ? NoticeKind.DUTY : NoticeKind.DEADLINE, e.kind().name(), e.proposal(), day(e.dueOn()),
					text(owing))
			.to(e.post());
		return (e.owed() instanceof Owed.Step owed) ? notice.at(owed.step()) : notice;
	}

	private Optional<Notice> commented(ProposalEvent.Commented e) {
		Notice notice = Notice.of(NoticeKind.COMMENT, "COMMENT", e.proposal(), text(e.by().postTitle()));
		return e.to().isEmpty() ? toAll(e, e.by(), notice)
				: Optional.of(notice.to(e.to().stream().map(Addressee::post).toList()).except(e.by().person()));
	}

	private Optional<Notice> toDrafter(ProposalEvent event, Notice notice) {
		return Optional.of(notice.to(this.concerned.parties(event.proposal()).drafters()));
	}

	/** Those consulted are told by a fact of its own. */
	private Optional<Notice> toOthers(ProposalEvent event, Actor by, Notice notice) {
		Concerned.Parties parties = this.concerned.parties(event.proposal());
		return Optional
			.of(notice.to(parties.posts().stream().filter((post) -> !parties.consulted().contains(post)).toList())
				.except(by.person()));
	}

	private Optional<Notice> toAll(ProposalEvent event, Actor by, Notice notice) {
		return Optional.of(notice.to(this.concerned.parties(event.proposal()).posts()).except(by.person()));
	}

}
