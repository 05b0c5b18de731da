package org.nawate.domain.finding;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ReminderKind;

/**
 * All that can be asked of a finding. That the facts are on record, that the section
 * exists, and that the actor holds a post of the audit or of that section, or acts in the
 * place of its absent chief, the caller has looked up.
 */
public sealed interface FindingCommand extends Act {

	FindingId finding();

	/**
	 * Record a finding against facts.
	 *
	 * @param found what was found
	 * @param asked what the section is to do
	 * @param section to whom it is addressed
	 * @param answerBy the last day for the answer
	 */
	record RecordFinding(@TargetAggregateIdentifier FindingId finding, Actor by, String number, FindingGrade grade,
			List<FactFound> facts, String title, String found, String asked, UnitId section, String sectionName,
			LocalDate answerBy, LocalDate on) implements FindingCommand {

		public RecordFinding {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * 措置方針: the section says what it will do, until when.
	 *
	 * @param section for which the actor answers: its chief, or whoever stands in for the
	 * chief, named in the actor
	 */
	record Answer(@TargetAggregateIdentifier FindingId finding, Actor by, UnitId section, String answer,
			LocalDate measureBy, LocalDate on) implements FindingCommand {
	}

	/** 措置状況: the section says how far it is. */
	record ReportMeasure(@TargetAggregateIdentifier FindingId finding, Actor by, UnitId section, MeasureStatus status,
			String account, LocalDate on) implements FindingCommand {
	}

	/** The auditor accepts what was done, or why it cannot be. */
	record AcceptMeasure(@TargetAggregateIdentifier FindingId finding, Actor by, String remark,
			LocalDate on) implements FindingCommand {
	}

	/** The auditor asks again, for more measures. */
	record AskAgain(@TargetAggregateIdentifier FindingId finding, Actor by, String asked, LocalDate measureBy,
			LocalDate on) implements FindingCommand {
	}

	/**
	 * Another section answers: after a reorganisation, or because it was addressed
	 * wrongly.
	 */
	record Readdress(@TargetAggregateIdentifier FindingId finding, Actor by, UnitId section, String sectionName,
			String reason, LocalDate on) implements FindingCommand {
	}

	/** 後閲: the chief has seen what somebody else said in that place. */
	record View(@TargetAggregateIdentifier FindingId finding, Actor by, UnitId section,
			LocalDate on) implements FindingCommand {
	}

	/** 督促: tell a post that something is due, or was; nobody is told the same twice. */
	record Remind(@TargetAggregateIdentifier FindingId finding, Actor by, ReminderKind kind, PostId post,
			String postTitle, LocalDate on) implements FindingCommand {
	}

	/** 完結. */
	record Close(@TargetAggregateIdentifier FindingId finding, Actor by, String remark,
			LocalDate on) implements FindingCommand {
	}

	/** 取消し: it should not have been recorded. */
	record Withdraw(@TargetAggregateIdentifier FindingId finding, Actor by, String reason,
			LocalDate on) implements FindingCommand {
	}

}
