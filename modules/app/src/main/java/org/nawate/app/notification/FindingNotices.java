package org.nawate.app.notification;

import static org.nawate.app.notification.NoticePart.day;
import static org.nawate.app.notification.NoticePart.text;
import static org.nawate.app.notification.NoticePart.word;

import java.util.List;
import java.util.function.Function;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ReminderKind;

/**
 * What a finding of the audit has to tell: the section what it owes, the auditor what it
 * answered, and an absent chief what was answered in that place.
 */
final class FindingNotices {

	private final Concerned concerned;

	private final Function<UnitId, List<PostId>> chiefs;

	/**
	 * Notices of findings.
	 * @param chiefs who answers for a section today
	 */
	FindingNotices(Concerned concerned, Function<UnitId, List<PostId>> chiefs) {
		this.concerned = concerned;
		this.chiefs = chiefs;
	}

	List<Notice> of(FindingEvent event) {
		FindingId id = event.finding();
		return switch (event) {
			case FindingEvent.Recorded e -> List.of(Notice
				.of(NoticeKind.DUTY, "FINDING_RECORDED", id, word("finding.grade." + e.grade()), day(e.answerBy()))
				.to(this.chiefs.apply(e.section())));
			case FindingEvent.Readdressed e ->
				List.of(Notice.of(NoticeKind.DUTY, "FINDING_READDRESSED", id, text(e.formerName()))
					.to(this.chiefs.apply(e.section())));
			case FindingEvent.AskedAgain e ->
				toSection(id, Notice.of(NoticeKind.DUTY, "FINDING_ASKED_AGAIN", id, day(e.measureBy())));
			case FindingEvent.Answered e ->
				answered(id, e.by(), Notice.of(NoticeKind.RESULT, "FINDING_ANSWERED", id, day(e.measureBy())));
			case FindingEvent.MeasureReported e -> answered(id, e.by(),
					Notice.of(NoticeKind.RESULT, "FINDING_MEASURE", id, word("finding.measure." + e.status())));
			case FindingEvent.MeasureAccepted e -> toSection(id, Notice.of(NoticeKind.RESULT, "FINDING_ACCEPTED", id));
			case FindingEvent.Closed e -> toSection(id, Notice.of(NoticeKind.RESULT, "FINDING_CLOSED", id));
			case FindingEvent.Withdrawn e -> toSection(id, Notice.of(NoticeKind.RESULT, "FINDING_WITHDRAWN", id));
			case FindingEvent.Viewed e -> List.of();
			case FindingEvent.Reminded e -> List.of(
					Notice
						.of((e.kind() == ReminderKind.ESCALATED) ? NoticeKind.DEADLINE : NoticeKind.DUTY,
								"FINDING_" + e.kind(), id, day(e.dueOn()))
						.to(e.post()));
		};
	}

	private List<Notice> toSection(FindingId id, Notice notice) {
		return List.of(notice.to(this.chiefs.apply(this.concerned.finding(id).section())));
	}

	private List<Notice> answered(FindingId id, Actor by, Notice notice) {
		Concerned.Audited audited = this.concerned.finding(id);
		Notice toAuditor = notice.to(audited.auditors());
		return (by.onBehalfOf() == null) ? List.of(toAuditor)
				: List.of(toAuditor,
						Notice.of(NoticeKind.RESULT, "FINDING_REPRESENTED", id, text(by.postTitle()))
							.to(this.chiefs.apply(audited.section()))
							.except(by.person()));
	}

}
