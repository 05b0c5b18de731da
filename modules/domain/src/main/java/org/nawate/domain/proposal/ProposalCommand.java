package org.nawate.domain.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.ProjectSheet;

/**
 * All that can be asked of a case. What names a step is possible only while that step is
 * open.
 */
public sealed interface ProposalCommand extends Act {

	ProposalId proposal();

	/** A command that takes an open step. */
	sealed interface TakesStep extends ProposalCommand {

		StepId step();

	}

	/**
	 * 起案: open a case.
	 *
	 * @param number 案件番号, for instance R8-012; kept through every resubmission
	 * @param section the drafter's unit, by which the line of endorsement is found
	 */
	record Draft(@TargetAggregateIdentifier ProposalId proposal, Actor by, String number, PlanId plan, String section,
			ProposedChange change, LocalDate on) implements ProposalCommand {
	}

	/** Save the draft as it now reads. */
	record Revise(@TargetAggregateIdentifier ProposalId proposal, Actor by, ProposedChange change,
			LocalDate on) implements ProposalCommand {
	}

	/** 提出, also 再提出 after it was sent or taken back. */
	record Submit(@TargetAggregateIdentifier ProposalId proposal, Actor by, LocalDate on) implements ProposalCommand {
	}

	/** 引戻し: take it back before the next person acts. */
	record TakeBack(@TargetAggregateIdentifier ProposalId proposal, Actor by, LocalDate on) implements ProposalCommand {
	}

	/**
	 * What may bring a case to nothing, of which those consulted are told.
	 */
	sealed interface MayDrop extends ProposalCommand {

		/**
		 * Who stands today in the place of a post that was asked, where the organisation
		 * has changed since; the desk has looked it up.
		 */
		Map<PostId, ConsultedSection> successors();

		LocalDate on();

	}

	/** 取下げ: withdraw it for good, before the decision. */
	record Withdraw(@TargetAggregateIdentifier ProposalId proposal, Actor by, String reason,
			Map<PostId, ConsultedSection> successors, LocalDate on) implements MayDrop {

		public Withdraw {
			successors = Map.copyOf(successors);
		}

		public Withdraw(ProposalId proposal, Actor by, String reason, LocalDate on) {
			this(proposal, by, reason, Map.of(), on);
		}

	}

	/** The flow waits for a post from now on. Answers the step's id. */
	record OpenStep(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepKind kind, PostId post,
			String postTitle, LocalDate openedOn, LocalDate dueOn, FlowTrace trace) implements ProposalCommand {
	}

	/** The flow went on to a place where it waits for no person: a date, or its end. */
	record FollowFlow(@TargetAggregateIdentifier ProposalId proposal, Actor by,
			FlowTrace trace) implements ProposalCommand {
	}

	/** 確認・承認 by section chief or director. */
	record Endorse(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, String opinion,
			LocalDate on) implements TakesStep {
	}

	/**
	 * Take the open step in the place of the absent or delegating post with which it
	 * lies; the act itself follows. Whether the organisation allows it, the desk has
	 * looked up.
	 *
	 * @param viewDueOn until when the post views afterwards what was done
	 */
	record AssumeStep(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, Capacity capacity,
			LocalDate viewDueOn, LocalDate on) implements ProposalCommand {
	}

	/**
	 * 後閲: skip the absent post on the way up, which views the case afterwards. Whether it
	 * is absent and who may skip it, the desk has looked up.
	 */
	record SkipStep(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, String reason,
			LocalDate viewDueOn, LocalDate on) implements ProposalCommand {
	}

	/** 差戻し, by the line or, as 補正依頼 with a list of points, by the secretariat. */
	record SendBack(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, String reason,
			List<String> points, LocalDate on) implements TakesStep {

		public SendBack {
			points = List.copyOf(points);
		}

	}

	/**
	 * 事務局審査: the form is in order; the scope is recorded.
	 *
	 * @param wishes sections to be asked in 合議 besides those of the rules
	 * @param wishReason why, needed if there are any
	 */
	record Screen(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, Screening screening,
			List<SectionWish> wishes, String wishReason, LocalDate on) implements TakesStep {

		public Screen {
			wishes = wishes.stream().distinct().toList();
		}

		/** Without sections to be asked besides those of the rules. */
		public Screen(ProposalId proposal, Actor by, StepId step, Screening screening, LocalDate on) {
			this(proposal, by, step, screening, List.of(), "", on);
		}

	}

	/** Tell what was missing for L or M (判定保留の確認). */
	record Clarify(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, Screening screening,
			LocalDate on) implements TakesStep {
	}

	/**
	 * Record what the decision table said.
	 *
	 * @param classification {@code null} for 判定保留
	 * @param tableHash SHA-256 of the table in force
	 */
	record Classify(@TargetAggregateIdentifier ProposalId proposal, Actor by, @Nullable Classification classification,
			String tableHash, LocalDate on) implements ProposalCommand {
	}

	/**
	 * Record who decides, as the decision table said. Answers who does, as the table's
	 * word; that may be more than the table asked for.
	 *
	 * @param tableSays {@code null} if no row answered
	 * @param rule the id of the row; empty if none answered
	 * @param ground of the row, in words
	 * @param tableHash SHA-256 of the table, in the version with which the case began
	 */
	record DetermineAuthority(@TargetAggregateIdentifier ProposalId proposal, Actor by,
			@Nullable DecidingBody tableSays, String rule, String ground, String tableHash,
			LocalDate on) implements ProposalCommand {
	}

	/**
	 * 合議: ask sections, those of the rules and those chosen by hand. Answers how many are
	 * asked now; who answered to this very gist before is not.
	 *
	 * @param successors who answers today in the place of a post that was asked before,
	 * where the organisation has changed since
	 * @param tableHash SHA-256 of the decision table for consultation
	 */
	record AskSections(@TargetAggregateIdentifier ProposalId proposal, Actor by, List<ConsultedSection> sections,
			Map<PostId, ConsultedSection> successors, String tableHash, LocalDate on) implements ProposalCommand {

		public AskSections {
			sections = List.copyOf(sections);
			successors = Map.copyOf(successors);
		}

	}

	/**
	 * Answer for a section that is asked. An opinion is needed unless one just agrees.
	 */
	record AnswerConsultation(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step,
			ConsultationAnswer answer, String opinion, LocalDate on) implements TakesStep {
	}

	/**
	 * 専決: one post decides alone, by the row of the table that lets it.
	 *
	 * @param reason needed to refuse
	 * @param reportDueOn until when it is reported; the desk has looked up the next
	 * meeting
	 * @param segregated whether who screened a case must not decide on it alone, as the
	 * city's rules say
	 */
	record DecideAlone(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, SoleResult result,
			String reason, @Nullable String documentNumber, LocalDate reportDueOn, boolean segregated,
			Map<PostId, ConsultedSection> successors, LocalDate on) implements TakesStep, MayDrop {

		public DecideAlone {
			successors = Map.copyOf(successors);
		}

		public DecideAlone(ProposalId proposal, Actor by, StepId step, SoleResult result, String reason,
				@Nullable String documentNumber, LocalDate reportDueOn, boolean segregated, LocalDate on) {
			this(proposal, by, step, result, reason, documentNumber, reportDueOn, segregated, Map.of(), on);
		}

	}

	/** 本部付議: hand a case that one could decide alone to the headquarters. */
	record ReferToHeadquarters(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, String reason,
			LocalDate on) implements TakesStep {
	}

	/** 付議: the case stands on a meeting's agenda. */
	record Table(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, MeetingId meeting, int item,
			LocalDate on) implements TakesStep {
	}

	/**
	 * The meeting did not take place (流会) or the item was taken off: the case waits for
	 * another one.
	 */
	record Untable(@TargetAggregateIdentifier ProposalId proposal, Actor by, MeetingId meeting, String reason,
			LocalDate on) implements ProposalCommand {
	}

	/** Record what the meeting resolved. */
	record RecordResolution(@TargetAggregateIdentifier ProposalId proposal, Actor by, MeetingId meeting, int item,
			ItemResolution resolution, Map<PostId, ConsultedSection> successors, LocalDate on) implements MayDrop {

		public RecordResolution {
			successors = Map.copyOf(successors);
		}

		public RecordResolution(ProposalId proposal, Actor by, MeetingId meeting, int item, ItemResolution resolution,
				LocalDate on) {
			this(proposal, by, meeting, item, resolution, Map.of(), on);
		}

	}

	/** 持ち回り: the case is sent round the members instead of being put on an agenda. */
	record PutInCirculation(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step,
			CirculationId circulation, int item, CirculationGround ground, LocalDate on) implements TakesStep {
	}

	/**
	 * The circulation came to no decision on it: the case waits to be tabled again.
	 *
	 * @param reason what was said about it; needed where it was called off
	 */
	record TakeFromCirculation(@TargetAggregateIdentifier ProposalId proposal, Actor by, CirculationId circulation,
			CirculationEnd end, String reason, LocalDate on) implements ProposalCommand {
	}

	/**
	 * Record what the headquarters resolved in writing; it is to be reported to a
	 * meeting.
	 *
	 * @param report which post reports it, until when, called how
	 */
	record RecordCirculation(@TargetAggregateIdentifier ProposalId proposal, Actor by, CirculationId circulation,
			int item, ItemResolution resolution, ReportDue report, Map<PostId, ConsultedSection> successors,
			LocalDate on) implements MayDrop {

		public RecordCirculation {
			successors = Map.copyOf(successors);
		}

		public RecordCirculation(ProposalId proposal, Actor by, CirculationId circulation, int item,
				ItemResolution resolution, ReportDue report, LocalDate on) {
			this(proposal, by, circulation, item, resolution, report, Map.of(), on);
		}

	}

	/** The conditions of a conditional approval are met. */
	record ConfirmConditions(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, String note,
			LocalDate on) implements TakesStep {
	}

	/**
	 * 督促: remind a post of what is owed, or tell the post above.
	 *
	 * @param post who is told: the post that owes it or, when escalated, one above
	 */
	record Remind(@TargetAggregateIdentifier ProposalId proposal, Actor by, Owed owed, ReminderKind kind, PostId post,
			String postTitle, LocalDate on) implements ProposalCommand {
	}

	/**
	 * コメント: write to others on the case, which stays where it is. Answers the comment's
	 * number.
	 *
	 * @param to the posts it is meant for; none for all who are concerned
	 */
	record Comment(@TargetAggregateIdentifier ProposalId proposal, Actor by, String text, List<Addressee> to,
			LocalDate on) implements ProposalCommand {

		public Comment {
			to = to.stream().distinct().toList();
		}

	}

	/**
	 * 添付: put a paper to the case while it is drafted, to a comment of one's own, or to
	 * what one's post owes. Answers the paper's number.
	 *
	 * @param comment to which it belongs; {@code null} for none
	 * @param duty whose evidence it is; {@code null} for none
	 */
	record AttachPaper(@TargetAggregateIdentifier ProposalId proposal, Actor by, ProjectSheet.Attachment paper,
			@Nullable Integer comment, @Nullable Integer duty, LocalDate on) implements ProposalCommand {

		public AttachPaper {
			if (comment != null && duty != null) {
				throw new IllegalArgumentException("a paper belongs to one of them");
			}
		}

	}

	/** Take a paper off, as long as it could still be attached. */
	record RemovePaper(@TargetAggregateIdentifier ProposalId proposal, Actor by, int number,
			LocalDate on) implements ProposalCommand {
	}

	/**
	 * Let a post owe the case something besides its steps. Answers the duty's number.
	 *
	 * @param text what is owed, as one line
	 */
	record ImposeDuty(@TargetAggregateIdentifier ProposalId proposal, Actor by, DutyKind kind, PostId post,
			String postTitle, String text, LocalDate on, LocalDate dueOn) implements ProposalCommand {
	}

	/**
	 * Say that what was owed is done.
	 *
	 * @param note needed for a condition: its evidence
	 * @param meeting that noted a report, and only that; {@code null} for the other kinds
	 */
	record DischargeDuty(@TargetAggregateIdentifier ProposalId proposal, Actor by, int number, String note,
			@Nullable MeetingId meeting, LocalDate on) implements ProposalCommand {
	}

	/**
	 * 段階の引継ぎ: the open step lies with another post from now on, for instance the
	 * successor of a closed one, or with the same one under its new title.
	 */
	record ReassignStep(@TargetAggregateIdentifier ProposalId proposal, Actor by, StepId step, PostId post,
			String postTitle, String reason, LocalDate on) implements ProposalCommand {
	}

	/**
	 * 案件の引継ぎ: another post answers for the case as its drafter from now on, in whose
	 * section its line is found.
	 */
	record HandOver(@TargetAggregateIdentifier ProposalId proposal, Actor by, PostId post, String postTitle,
			String section, String reason, LocalDate on) implements ProposalCommand {
	}

	/**
	 * 版の移行: let the open case go on by another version of its flow.
	 *
	 * @param fromHash SHA-256 of the flow's file by which it runs
	 * @param toHash SHA-256 of the one by which it is to go on
	 * @param waitedAt the elements at which it waits
	 * @param waitsAt in the same order, those at which it will wait
	 */
	record ChangeFlowVersion(@TargetAggregateIdentifier ProposalId proposal, Actor by, String flow, int fromVersion,
			String fromHash, int toVersion, String toHash, List<String> waitedAt, List<String> waitsAt, String reason,
			LocalDate on) implements ProposalCommand {

		public ChangeFlowVersion {
			waitedAt = List.copyOf(waitedAt);
			waitsAt = List.copyOf(waitsAt);
		}

	}

	/** Let another post owe it. */
	record ReassignDuty(@TargetAggregateIdentifier ProposalId proposal, Actor by, int number, PostId post,
			String postTitle, String reason, LocalDate on) implements ProposalCommand {
	}

	/**
	 * Record that the change could not take effect on its day (施行不能): a rule refused it,
	 * or the work on it failed for good.
	 *
	 * @param code of the rule, for instance {@code project.NOT_ACTIVE}, with its details
	 * @param post which post owes a way out, until when
	 */
	record RefuseEffect(@TargetAggregateIdentifier ProposalId proposal, Actor by, String code, List<String> details,
			PostId post, String postTitle, LocalDate on, LocalDate dueOn) implements ProposalCommand {

		public RefuseEffect {
			details = List.copyOf(details);
		}

	}

	/** 再施行: try once more what could not take effect, from the day said. */
	record RetryEffect(@TargetAggregateIdentifier ProposalId proposal, Actor by, LocalDate effectiveOn,
			LocalDate on) implements ProposalCommand {
	}

	/**
	 * 施行の取りやめ: give up what could not take effect.
	 *
	 * @param reportDueOn until when it is reported; the desk has looked up the next
	 * meeting
	 */
	record AbandonEffect(@TargetAggregateIdentifier ProposalId proposal, Actor by, String reason, LocalDate reportDueOn,
			LocalDate on) implements ProposalCommand {
	}

	/**
	 * 施行: the project was changed; {@code effectiveOn} is the date from which the change
	 * holds.
	 */
	record TakeEffect(@TargetAggregateIdentifier ProposalId proposal, Actor by,
			LocalDate effectiveOn) implements ProposalCommand {
	}

}
