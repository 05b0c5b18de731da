package org.nawate.domain.circulation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

/** All that can have happened to a circulation. */
public sealed interface CirculationEvent {

	CirculationId circulation();

	/** Cases are sent round the members, with the rules of that day. */
	@EventName("circulation.Started")
	record Started(CirculationId circulation, String name, CirculationGround ground, String reason, String papers,
			List<CirculationItem> items, List<Seat> seats, HeadquartersRules rules, MeetingRequestRule meetingRequests,
			LocalDate dueOn, Actor by, LocalDate startedOn) implements CirculationEvent {

		public Started {
			items = List.copyOf(items);
			seats = List.copyOf(seats);
		}

	}

	/** A member answered, for the first time or anew; both answers stay on record. */
	@EventName("circulation.Answered")
	record Answered(CirculationId circulation, PostId post, List<ItemAnswer> answers, Actor by,
			LocalDate answeredOn) implements CirculationEvent {

		public Answered {
			answers = List.copyOf(answers);
		}

	}

	/**
	 * 代理回答: the registered proxy of an absent member answered on the member's behalf.
	 *
	 * @param by the proxy, on behalf of the seat's post
	 */
	@EventName("circulation.AnsweredByProxy")
	record AnsweredByProxy(CirculationId circulation, PostId post, String postTitle, List<ItemAnswer> answers, Actor by,
			LocalDate answeredOn) implements CirculationEvent {

		public AnsweredByProxy {
			answers = List.copyOf(answers);
		}

	}

	/**
	 * A seat goes on with the post that succeeded to its own; what was answered from it
	 * stands.
	 */
	@EventName("circulation.SeatPassedOn")
	record SeatPassedOn(CirculationId circulation, PostId from, String fromTitle, Seat seat, String reason, Actor by,
			LocalDate passedOn) implements CirculationEvent {
	}

	/** A seat is no more: its post was merged into one that sits already. */
	@EventName("circulation.SeatFellAway")
	record SeatFellAway(CirculationId circulation, PostId post, String postTitle, String reason, Actor by,
			LocalDate fellAwayOn) implements CirculationEvent {
	}

	/** A member asked; numbered from 1. */
	@EventName("circulation.QuestionAsked")
	record QuestionAsked(CirculationId circulation, int question, String text, Actor by,
			LocalDate askedOn) implements CirculationEvent {
	}

	/** A question was answered. */
	@EventName("circulation.QuestionAnswered")
	record QuestionAnswered(CirculationId circulation, int question, String text, Actor by,
			LocalDate answeredOn) implements CirculationEvent {
	}

	/** The members have longer. */
	@EventName("circulation.DeadlineExtended")
	record DeadlineExtended(CirculationId circulation, LocalDate before, LocalDate dueOn, String reason, Actor by,
			LocalDate extendedOn) implements CirculationEvent {
	}

	/**
	 * A member does not answer on an item: 除斥, or 回避 where the member told it.
	 *
	 * @param by who told it; the post itself with 回避
	 */
	@EventName("circulation.MemberRecused")
	record MemberRecused(CirculationId circulation, int item, PostId post, String postTitle, String reason, Actor by,
			LocalDate recusedOn) implements CirculationEvent {

		/** 回避: whether the member told it. */
		public boolean isOwn() {
			return this.by.post().equals(this.post);
		}

	}

	/** A member was reminded that answers are due. */
	@EventName("circulation.MemberReminded")
	record MemberReminded(CirculationId circulation, PostId post, String postTitle, LocalDate dueOn,
			LocalDate remindedOn) implements CirculationEvent {
	}

	/** A case was taken out; its item's number is not given again. */
	@EventName("circulation.ItemTakenOut")
	record ItemTakenOut(CirculationId circulation, int item, ProposalId proposal, String reason, Actor by,
			LocalDate takenOutOn) implements CirculationEvent {
	}

	/** 結果の確定, with what each item came to. */
	@EventName("circulation.Concluded")
	record Concluded(CirculationId circulation, List<ItemOutcome> outcomes, @Nullable String documentNumber, Actor by,
			LocalDate decidedOn) implements CirculationEvent {

		public Concluded {
			outcomes = List.copyOf(outcomes);
		}

	}

	/** 取りやめ. */
	@EventName("circulation.Cancelled")
	record Cancelled(CirculationId circulation, String reason, Actor by,
			LocalDate cancelledOn) implements CirculationEvent {
	}

}
