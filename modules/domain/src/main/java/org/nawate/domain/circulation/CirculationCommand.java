package org.nawate.domain.circulation;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

/** All that can be asked of a circulation. */
public sealed interface CirculationCommand extends Act {

	CirculationId circulation();

	/**
	 * 回付: send cases that wait to be tabled round the members.
	 *
	 * @param reason why not at a meeting
	 * @param papers what members are told about the items (審議資料)
	 * @param seats the headquarters as it is on this day
	 * @param dueOn the last day for answers
	 */
	record Start(@TargetAggregateIdentifier CirculationId circulation, Actor by, String name, CirculationGround ground,
			String reason, String papers, List<CirculationItem> items, List<Seat> seats, HeadquartersRules rules,
			MeetingRequestRule meetingRequests, LocalDate dueOn, LocalDate on) implements CirculationCommand {

		public Start {
			items = List.copyOf(items);
			seats = List.copyOf(seats);
		}

	}

	/**
	 * 回答, by a member in the post that has the seat; a later one replaces an earlier one
	 * on the items it names.
	 */
	record Answer(@TargetAggregateIdentifier CirculationId circulation, Actor by, List<ItemAnswer> answers,
			LocalDate on) implements CirculationCommand {

		public Answer {
			answers = List.copyOf(answers);
		}

	}

	/**
	 * 代理回答: answer in the place of an absent member, where the rules let a proxy count
	 * and vote. What the member answers takes its place.
	 *
	 * @param post that has the seat
	 */
	record AnswerAsProxy(@TargetAggregateIdentifier CirculationId circulation, Actor by, PostId post,
			List<ItemAnswer> answers, LocalDate on) implements CirculationCommand {

		public AnswerAsProxy {
			answers = List.copyOf(answers);
		}

	}

	/**
	 * Let a seat go on with the post that succeeded to its own, or under its new title.
	 * Seats belong to offices (充て職); where the successor sits already, the seat falls
	 * away.
	 *
	 * @param seat the successor's; whether it is the chair's does not change
	 */
	record PassOnSeat(@TargetAggregateIdentifier CirculationId circulation, Actor by, PostId from, Seat seat,
			String reason, LocalDate on) implements CirculationCommand {
	}

	/** 質疑: a member asks; all members read it. Answers the question's number. */
	record Ask(@TargetAggregateIdentifier CirculationId circulation, Actor by, String text,
			LocalDate on) implements CirculationCommand {
	}

	/** 答弁: answer a question; all members read it. */
	record AnswerQuestion(@TargetAggregateIdentifier CirculationId circulation, Actor by, int question, String text,
			LocalDate on) implements CirculationCommand {
	}

	/** Give the members longer, for a reason. */
	record ExtendDeadline(@TargetAggregateIdentifier CirculationId circulation, Actor by, LocalDate dueOn,
			String reason, LocalDate on) implements CirculationCommand {
	}

	/**
	 * 除斥: a member with an interest in an item does not answer on it; 回避 where the member
	 * tells it.
	 */
	record Recuse(@TargetAggregateIdentifier CirculationId circulation, Actor by, int item, PostId post, String reason,
			LocalDate on) implements CirculationCommand {
	}

	/** 期限前の通知: remind a member who has not answered everything. */
	record Remind(@TargetAggregateIdentifier CirculationId circulation, Actor by, PostId post,
			LocalDate on) implements CirculationCommand {
	}

	/**
	 * Take a case out, because it was withdrawn or is to be tabled at a meeting. With the
	 * last one the circulation is over.
	 */
	record TakeOut(@TargetAggregateIdentifier CirculationId circulation, Actor by, ProposalId proposal, String reason,
			LocalDate on) implements CirculationCommand {
	}

	/**
	 * 結果の確定: fix what the answers come to, when all have answered, a meeting is asked
	 * for, or the deadline is over.
	 */
	record Conclude(@TargetAggregateIdentifier CirculationId circulation, Actor by, @Nullable String documentNumber,
			LocalDate on) implements CirculationCommand {
	}

	/** 取りやめ: its cases wait to be tabled again. */
	record Cancel(@TargetAggregateIdentifier CirculationId circulation, Actor by, String reason,
			LocalDate on) implements CirculationCommand {
	}

}
