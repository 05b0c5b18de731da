package org.nawate.domain.finding;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ReminderKind;

/** All that can have happened to a finding. */
public sealed interface FindingEvent {

	FindingId finding();

	/** An auditor found something in facts on record. */
	@EventName("finding.Recorded")
	record Recorded(FindingId finding, String number, FindingGrade grade, List<FactFound> facts, String title,
			String found, String asked, UnitId section, String sectionName, LocalDate answerBy, Actor by,
			LocalDate recordedOn) implements FindingEvent {

		public Recorded {
			facts = List.copyOf(facts);
		}

	}

	/** The section said what it will do. */
	@EventName("finding.Answered")
	record Answered(FindingId finding, String answer, LocalDate measureBy, Actor by,
			LocalDate answeredOn) implements FindingEvent {
	}

	/** The section said how far it is. */
	@EventName("finding.MeasureReported")
	record MeasureReported(FindingId finding, MeasureStatus status, String account, Actor by,
			LocalDate reportedOn) implements FindingEvent {
	}

	/** The auditor accepted what was done, or why it cannot be. */
	@EventName("finding.MeasureAccepted")
	record MeasureAccepted(FindingId finding, String remark, Actor by, LocalDate acceptedOn) implements FindingEvent {
	}

	/** The auditor asked for more measures. */
	@EventName("finding.AskedAgain")
	record AskedAgain(FindingId finding, String asked, LocalDate measureBy, Actor by,
			LocalDate askedOn) implements FindingEvent {
	}

	/** Another section is to answer. */
	@EventName("finding.Readdressed")
	record Readdressed(FindingId finding, UnitId section, String sectionName, String formerName, String reason,
			Actor by, LocalDate readdressedOn) implements FindingEvent {
	}

	/** 後閲: the chief has seen what was said in that place. */
	@EventName("finding.Viewed")
	record Viewed(FindingId finding, Actor by, LocalDate viewedOn) implements FindingEvent {
	}

	/**
	 * 督促: a post was told that the section's answer, or its measure, is due or overdue.
	 *
	 * @param post that of the section, or one above it
	 */
	@EventName("finding.Reminded")
	record Reminded(FindingId finding, ReminderKind kind, PostId post, String postTitle, LocalDate dueOn,
			LocalDate remindedOn) implements FindingEvent {
	}

	/** Nothing more is to be done about it. */
	@EventName("finding.Closed")
	record Closed(FindingId finding, String remark, Actor by, LocalDate closedOn) implements FindingEvent {
	}

	/** It should not have been recorded. */
	@EventName("finding.Withdrawn")
	record Withdrawn(FindingId finding, String reason, Actor by, LocalDate withdrawnOn) implements FindingEvent {
	}

}
