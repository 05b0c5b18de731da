package org.nawate.domain.proposal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.ProjectSheet;

/** All that can have happened to a case. */
public sealed interface ProposalEvent {

	ProposalId proposal();

	/** 起案. */
	@EventName("proposal.Drafted")
	record Drafted(ProposalId proposal, String number, PlanId plan, Actor drafter, String section,
			ProposedChange change, LocalDate draftedOn) implements ProposalEvent {
	}

	/** The draft was saved. */
	@EventName("proposal.Revised")
	record Revised(ProposalId proposal, ProposedChange change, Actor by, LocalDate revisedOn) implements ProposalEvent {
	}

	/** 提出: the {@code round}-th time, from 1. */
	@EventName("proposal.Submitted")
	record Submitted(ProposalId proposal, int round, ProposedChange change, Actor by,
			LocalDate submittedOn) implements ProposalEvent {
	}

	/** 引戻し. */
	@EventName("proposal.TakenBack")
	record TakenBack(ProposalId proposal, Actor by, LocalDate takenBackOn) implements ProposalEvent {
	}

	/** 取下げ. */
	@EventName("proposal.Withdrawn")
	record Withdrawn(ProposalId proposal, String reason, Actor by, LocalDate withdrawnOn) implements ProposalEvent {
	}

	/** The case lies with a post from a day on, until a day. */
	@EventName("proposal.StepOpened")
	record StepOpened(ProposalId proposal, StepId step, StepKind kind, PostId post, String postTitle,
			LocalDate openedOn, LocalDate dueOn, FlowTrace trace) implements ProposalEvent {
	}

	/** The flow went on to a place where it waits for no person. */
	@EventName("proposal.FlowFollowed")
	record FlowFollowed(ProposalId proposal, FlowTrace trace) implements ProposalEvent {
	}

	/**
	 * Somebody else takes the step in the place of the post with which it lies.
	 *
	 * @param by in a post of their own; names the other post as well
	 * @param viewDueOn until when that post views what was done, if it is to
	 */
	@EventName("proposal.StepAssumed")
	record StepAssumed(ProposalId proposal, StepId step, StepKind kind, Capacity capacity, PostId onBehalfOfPost,
			String onBehalfOfTitle, Actor by, LocalDate assumedOn, LocalDate viewDueOn) implements ProposalEvent {
	}

	/** The absent post on the way up was skipped; it views the case afterwards. */
	@EventName("proposal.StepSkipped")
	record StepSkipped(ProposalId proposal, StepId step, StepKind kind, PostId post, String postTitle, String reason,
			Actor by, LocalDate skippedOn) implements ProposalEvent {
	}

	/** 確認・承認. */
	@EventName("proposal.Endorsed")
	record Endorsed(ProposalId proposal, StepId step, StepKind kind, Actor by, String opinion,
			LocalDate endorsedOn) implements ProposalEvent {
	}

	/** 差戻し or 補正依頼. */
	@EventName("proposal.SentBack")
	record SentBack(ProposalId proposal, StepId step, StepKind kind, Actor by, String reason, List<String> points,
			LocalDate sentBackOn) implements ProposalEvent {
	}

	/** 事務局審査を終えた. */
	@EventName("proposal.Screened")
	record Screened(ProposalId proposal, StepId step, Screening screening, Actor by,
			LocalDate screenedOn) implements ProposalEvent {
	}

	/** The scope was told again after 判定保留. */
	@EventName("proposal.Clarified")
	record Clarified(ProposalId proposal, StepId step, Screening screening, Actor by,
			LocalDate clarifiedOn) implements ProposalEvent {
	}

	/** L or M by the decision table. */
	@EventName("proposal.Classified")
	record Classified(ProposalId proposal, Classification classification,
			LocalDate classifiedOn) implements ProposalEvent {
	}

	/** 判定保留: the table had no answer for this screening. */
	@EventName("proposal.ClassificationDeferred")
	record ClassificationDeferred(ProposalId proposal, Screening screening, String tableHash,
			LocalDate deferredOn) implements ProposalEvent {
	}

	/** The secretariat wants more sections to be asked than the rules name. */
	@EventName("proposal.ConsultationWished")
	record ConsultationWished(ProposalId proposal, StepId step, List<SectionWish> wishes, String reason, Actor by,
			LocalDate wishedOn) implements ProposalEvent {

		public ConsultationWished {
			wishes = List.copyOf(wishes);
		}

	}

	/**
	 * 合議: these sections are asked about the case as it was submitted last.
	 *
	 * @param round the submission they are asked about
	 * @param sections none if nobody has to be asked
	 */
	@EventName("proposal.SectionsAsked")
	record SectionsAsked(ProposalId proposal, int round, List<ConsultedSection> sections, String tableHash,
			LocalDate askedOn) implements ProposalEvent {

		public SectionsAsked {
			sections = List.copyOf(sections);
		}

	}

	/**
	 * A section answered.
	 *
	 * @param round the submission it answered to, whose gist is in {@link Submitted}
	 * @param post that was asked, also where another one has taken its step over since
	 * @param opinion empty where it just agrees
	 */
	@EventName("proposal.ConsultationAnswered")
	record ConsultationAnswered(ProposalId proposal, StepId step, int round, PostId post, ConsultationAnswer answer,
			String opinion, Actor by, LocalDate answeredOn) implements ProposalEvent {
	}

	/**
	 * Those who were asked are told that the case came to nothing.
	 *
	 * @param end how it ended
	 * @param sections all that were ever asked about it
	 */
	@EventName("proposal.ConsultedTold")
	record ConsultedTold(ProposalId proposal, ProposalState end, List<ConsultedSection> sections,
			LocalDate toldOn) implements ProposalEvent {

		public ConsultedTold {
			sections = List.copyOf(sections);
		}

	}

	/**
	 * Who decides on the case.
	 *
	 * @param authority who does
	 * @param tableSays what the decision table said, which may be less than is needed;
	 * {@code null} if no row answered
	 * @param changeKind what the table was asked about, with {@code kgiMove}
	 * @param rule the id of the row that answered; empty if none did
	 * @param ground of the row, in words
	 * @param tableHash SHA-256 of the table
	 */
	@EventName("proposal.AuthorityDetermined")
	record AuthorityDetermined(ProposalId proposal, DecidingBody authority, @Nullable DecidingBody tableSays,
			ProposalKind changeKind, KgiMove kgiMove, String rule, String ground, String tableHash,
			LocalDate determinedOn) implements ProposalEvent {
	}

	/**
	 * 専決.
	 *
	 * @param authority the right by which it was decided, and the day
	 * @param effectiveOn from when the change holds; {@code null} if it was refused
	 */
	@EventName("proposal.DecidedAlone")
	record DecidedAlone(ProposalId proposal, StepId step, SoleResult result, String reason,
			Authority.SoleDecision authority, @Nullable LocalDate effectiveOn, Actor by,
			LocalDate recordedOn) implements ProposalEvent {
	}

	/** 本部付議: who could have decided alone handed it to the headquarters. */
	@EventName("proposal.ReferredToHeadquarters")
	record ReferredToHeadquarters(ProposalId proposal, StepId step, String reason, Actor by,
			LocalDate referredOn) implements ProposalEvent {
	}

	/** 付議. */
	@EventName("proposal.Tabled")
	record Tabled(ProposalId proposal, StepId step, MeetingId meeting, int item, Actor by,
			LocalDate tabledOn) implements ProposalEvent {
	}

	/** Its meeting did not take place, or it was taken off the agenda. */
	@EventName("proposal.Untabled")
	record Untabled(ProposalId proposal, MeetingId meeting, String reason, Actor by,
			LocalDate untabledOn) implements ProposalEvent {
	}

	/** 議決. */
	@EventName("proposal.Resolved")
	record Resolved(ProposalId proposal, MeetingId meeting, int item, ItemResolution resolution,
			@Nullable LocalDate effectiveOn, Actor by, LocalDate recordedOn) implements ProposalEvent {
	}

	/** 持ち回り: it is sent round the members. */
	@EventName("proposal.PutInCirculation")
	record PutInCirculation(ProposalId proposal, StepId step, CirculationId circulation, int item,
			CirculationGround ground, Actor by, LocalDate putOn) implements ProposalEvent {
	}

	/** The circulation came to no decision on it. */
	@EventName("proposal.TakenFromCirculation")
	record TakenFromCirculation(ProposalId proposal, CirculationId circulation, CirculationEnd end, String reason,
			Actor by, LocalDate takenOn) implements ProposalEvent {
	}

	/** 持ち回りによる議決. */
	@EventName("proposal.ResolvedByCirculation")
	record ResolvedByCirculation(ProposalId proposal, CirculationId circulation, int item, ItemResolution resolution,
			@Nullable LocalDate effectiveOn, Actor by, LocalDate recordedOn) implements ProposalEvent {
	}

	/** The conditions are met. */
	@EventName("proposal.ConditionsConfirmed")
	record ConditionsConfirmed(ProposalId proposal, StepId step, String note, LocalDate effectiveOn, Actor by,
			LocalDate confirmedOn) implements ProposalEvent {
	}

	/**
	 * 督促: a post was reminded of what is owed, or told that another one owes it still.
	 *
	 * @param post who was told
	 * @param dueOn until when it was to be done
	 */
	@EventName("proposal.Reminded")
	record Reminded(ProposalId proposal, Owed owed, ReminderKind kind, PostId post, String postTitle, LocalDate dueOn,
			LocalDate remindedOn) implements ProposalEvent {
	}

	/**
	 * コメント: somebody wrote to others on the case.
	 *
	 * @param number within the case, from 1
	 * @param to the posts it is meant for; none for all who are concerned
	 */
	@EventName("proposal.Commented")
	record Commented(ProposalId proposal, int number, String text, List<Addressee> to, Actor by,
			LocalDate commentedOn) implements ProposalEvent {

		public Commented {
			to = List.copyOf(to);
		}

	}

	/**
	 * 添付: a paper was put to the case.
	 *
	 * @param number within the case, from 1
	 * @param comment to which it belongs; {@code null} for none
	 * @param duty whose evidence it is; {@code null} for none; neither: it is the case's
	 */
	@EventName("proposal.PaperAttached")
	record PaperAttached(ProposalId proposal, int number, ProjectSheet.Attachment paper, @Nullable Integer comment,
			@Nullable Integer duty, Actor by, LocalDate attachedOn) implements ProposalEvent {
	}

	/** 添付の取外し: the paper is no longer the case's; it stays on record. */
	@EventName("proposal.PaperRemoved")
	record PaperRemoved(ProposalId proposal, int number, Actor by, LocalDate removedOn) implements ProposalEvent {
	}

	/**
	 * Somebody owes the case something besides its steps.
	 *
	 * @param number within the case, from 1
	 * @param text what is owed, as one line: the condition, what was decided, what is to
	 * be viewed
	 * @param by who brought it about: for 後閲 whoever acted in the place of the post
	 * @param step what is to be viewed; {@code null} for the other kinds
	 */
	@EventName("proposal.DutyImposed")
	record DutyImposed(ProposalId proposal, int number, DutyKind kind, PostId post, String postTitle, String text,
			Actor by, LocalDate imposedOn, LocalDate dueOn, @Nullable StepId step) implements ProposalEvent {

		/** A duty about no step. */
		public DutyImposed(ProposalId proposal, int number, DutyKind kind, PostId post, String postTitle, String text,
				Actor by, LocalDate imposedOn, LocalDate dueOn) {
			this(proposal, number, kind, post, postTitle, text, by, imposedOn, dueOn, null);
		}

	}

	/**
	 * What was owed is done.
	 *
	 * @param note the evidence of a condition met; an opinion of who viewed; may be empty
	 * @param meeting that noted the report; {@code null} for the other kinds
	 */
	@EventName("proposal.DutyDischarged")
	record DutyDischarged(ProposalId proposal, int number, String note, @Nullable MeetingId meeting, Actor by,
			LocalDate dischargedOn) implements ProposalEvent {
	}

	/**
	 * The open step lies with another post from now on, or is called after a new title.
	 */
	@EventName("proposal.StepReassigned")
	record StepReassigned(ProposalId proposal, StepId step, StepKind kind, PostId from, String fromTitle, PostId post,
			String postTitle, String reason, Actor by, LocalDate on) implements ProposalEvent {
	}

	/**
	 * Another post answers for the case as its drafter from now on.
	 *
	 * @param section the unit by which the line of endorsement is found from now on
	 */
	@EventName("proposal.HandedOver")
	record HandedOver(ProposalId proposal, PostId from, String fromTitle, PostId post, String postTitle, String section,
			String reason, Actor by, LocalDate on) implements ProposalEvent {
	}

	/**
	 * 版の移行: the case goes on by another version of its flow.
	 *
	 * @param fromHash SHA-256 of the flow's file in the version that it leaves
	 * @param toHash SHA-256 of the one by which it goes on
	 * @param waitedAt the elements at which it waited
	 * @param waitsAt in the same order, those at which it waits now
	 */
	@EventName("proposal.FlowVersionChanged")
	record FlowVersionChanged(ProposalId proposal, String flow, int fromVersion, String fromHash, int toVersion,
			String toHash, List<String> waitedAt, List<String> waitsAt, String reason, Actor by,
			LocalDate on) implements ProposalEvent {

		public FlowVersionChanged {
			waitedAt = List.copyOf(waitedAt);
			waitsAt = List.copyOf(waitsAt);
		}

	}

	/** What is owed is owed by another post from now on. */
	@EventName("proposal.DutyReassigned")
	record DutyReassigned(ProposalId proposal, int number, PostId post, String postTitle, String reason, Actor by,
			LocalDate on) implements ProposalEvent {
	}

	/**
	 * 施行不能: the change could not take effect on its day.
	 *
	 * @param effectiveOn from when it was to hold
	 * @param code of the rule that refused it, for instance {@code project.NOT_ACTIVE}
	 * @param details of that rule
	 */
	@EventName("proposal.EffectRefused")
	record EffectRefused(ProposalId proposal, LocalDate effectiveOn, String code, List<String> details,
			LocalDate refusedOn) implements ProposalEvent {

		public EffectRefused {
			details = List.copyOf(details);
		}

	}

	/** 再施行: it is tried once more, to hold from a day on. */
	@EventName("proposal.EffectRetried")
	record EffectRetried(ProposalId proposal, LocalDate effectiveOn, Actor by,
			LocalDate retriedOn) implements ProposalEvent {
	}

	/** 施行の取りやめ: what could not take effect is given up. */
	@EventName("proposal.EffectAbandoned")
	record EffectAbandoned(ProposalId proposal, String reason, Actor by,
			LocalDate abandonedOn) implements ProposalEvent {
	}

	/** 施行. */
	@EventName("proposal.TookEffect")
	record TookEffect(ProposalId proposal, LocalDate effectiveOn) implements ProposalEvent {
	}

}
