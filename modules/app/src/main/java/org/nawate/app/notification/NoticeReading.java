package org.nawate.app.notification;

import java.util.Optional;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.proposal.Addressee;
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
			case ProposalEvent.TookEffect e ->
				toDrafter(e, Notice.of(NoticeKind.RESULT, "TOOK_EFFECT", e.proposal(), day(e.effectiveOn())));
			case ProposalEvent.Withdrawn e -> toAll(e, e.by(), Notice.of(NoticeKind.RESULT, "WITHDRAWN", e.proposal()));
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
			case MeetingEvent.Adjourned e -> Optional.of(Notice.of(NoticeKind.MEETING, "ADJOURNED", e.meeting(), true,
					this.concerned.convened(e.meeting())));
			default -> Optional.empty();
		};
	}

	/**
	 * The drafter is told by what sent the case back, the headquarters by its convening.
	 */
	private static Optional<Notice> step(ProposalEvent.StepOpened e) {
		if (e.kind() == StepKind.AMEND || e.kind() == StepKind.RESOLVE) {
			return Optional.empty();
		}
		return Optional.of(Notice
			.of(NoticeKind.STEP, "STEP", e.proposal(), text(e.postTitle()), word("step." + e.kind()), day(e.dueOn()))
			.at(e.step())
			.to(e.post()));
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

	private Optional<Notice> toAll(ProposalEvent event, Actor by, Notice notice) {
		return Optional.of(notice.to(this.concerned.parties(event.proposal()).posts()).except(by.person()));
	}

}
