package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.ItemResolution;

/**
 * What is owed on a case, by which post, until when; and who may say that it is done. A
 * duty outlives the case: what took effect may still be to be reported or viewed.
 */
final class ProposalDuties {

	/** By number; the discharged ones stay, closed. */
	private final Map<Integer, Duty> duties = new LinkedHashMap<>();

	private record Duty(DutyKind kind, PostId post, String postTitle, Actor by, boolean open) {
	}

	/** The number of the next duty, from 1. */
	int next() {
		return this.duties.size() + 1;
	}

	/** Whether it is still to be done. */
	boolean isOpen(int number) {
		Duty duty = this.duties.get(number);
		return duty != null && duty.open();
	}

	/** How many conditions are not met. */
	long openConditions() {
		return this.duties.values()
			.stream()
			.filter((duty) -> duty.open() && duty.kind() == DutyKind.FULFIL_CONDITION)
			.count();
	}

	/**
	 * The conditions of a conditional approval as duties of the drafting post, one for
	 * each line; none of any other result.
	 */
	List<ProposalEvent.DutyImposed> conditionsOf(ProposalId proposal, ItemResolution resolution, Actor drafter,
			Actor by, LocalDate on, LocalDate dueOn) {
		if (resolution.result() != ItemResolution.Result.CONDITIONAL) {
			return List.of();
		}
		int first = next();
		List<String> lines = resolution.conditions().lines().map(String::strip).filter((s) -> !s.isEmpty()).toList();
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new ProposalEvent.DutyImposed(proposal, first + i, DutyKind.FULFIL_CONDITION,
					drafter.post(), drafter.postTitle(), lines.get(i), by, on, dueOn))
			.toList();
	}

	/** Answers the duty's number. */
	Verdict<ProposalEvent> decide(ProposalCommand.ImposeDuty c, boolean conditionsOpen) {
		if (c.text().isBlank()) {
			return refused(ProposalRejection.DUTY_TEXT_MISSING);
		}
		if (c.dueOn().isBefore(c.on())) {
			return refused(ProposalRejection.DUE_BEFORE_IMPOSED, c.on(), c.dueOn());
		}
		if (c.kind() == DutyKind.FULFIL_CONDITION && !conditionsOpen) {
			return refused(ProposalRejection.NO_CONDITIONS);
		}
		if (c.kind() == DutyKind.SETTLE_EFFECT) {
			return refused(ProposalRejection.NO_EFFECT_REFUSED);
		}
		int number = next();
		return Verdict.answering(String.valueOf(number), new ProposalEvent.DutyImposed(c.proposal(), number, c.kind(),
				c.post(), c.postTitle(), c.text().strip(), c.by(), c.on(), c.dueOn()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.DischargeDuty c) {
		Duty duty = this.duties.get(c.number());
		if (duty == null || !duty.open()) {
			return refused((duty == null) ? ProposalRejection.UNKNOWN_DUTY : ProposalRejection.DUTY_DISCHARGED);
		}
		Verdict<ProposalEvent> may = switch (duty.kind()) {
			case REPORT -> (c.meeting() != null) ? null : refused(ProposalRejection.REPORT_NEEDS_MEETING);
			case VIEW_AFTERWARDS -> refusalToView(duty, c);
			case FULFIL_CONDITION -> refusalToFulfil(duty, c);
			case SETTLE_EFFECT -> refused(ProposalRejection.DUTY_ENDS_WITH_EFFECT);
		};
		return (may != null) ? may : Verdict.of(new ProposalEvent.DutyDischarged(c.proposal(), c.number(),
				c.note().strip(), c.meeting(), c.by(), c.on()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.ReassignDuty c) {
		Duty duty = this.duties.get(c.number());
		if (duty == null || !duty.open()) {
			return refused((duty == null) ? ProposalRejection.UNKNOWN_DUTY : ProposalRejection.DUTY_DISCHARGED);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		if (duty.post().equals(c.post())) {
			return refused(ProposalRejection.DUTY_THERE_ALREADY, duty.postTitle());
		}
		return Verdict.of(new ProposalEvent.DutyReassigned(c.proposal(), c.number(), c.post(), c.postTitle(),
				c.reason().strip(), c.by(), c.on()));
	}

	/** Evidence is added by the post that owes it, until it is done. */
	@Nullable Verdict<ProposalEvent> refusalToAttach(int number, Actor by) {
		Duty duty = this.duties.get(number);
		if (duty == null || !duty.open()) {
			return refused((duty == null) ? ProposalRejection.UNKNOWN_DUTY : ProposalRejection.DUTY_DISCHARGED);
		}
		return duty.post().equals(by.post()) ? null : refused(ProposalRejection.DUTY_OF_ANOTHER_POST, duty.postTitle());
	}

	/** Who acted for somebody does not view it in their place as well. */
	private static @Nullable Verdict<ProposalEvent> refusalToView(Duty duty, ProposalCommand.DischargeDuty c) {
		if (!duty.post().equals(c.by().post())) {
			return refused(ProposalRejection.DUTY_OF_ANOTHER_POST, duty.postTitle());
		}
		if (duty.by().person().equals(c.by().person())) {
			return refused(ProposalRejection.OWN_ACT_VIEWED);
		}
		return (c.meeting() != null) ? refused(ProposalRejection.DUTY_OF_NO_MEETING) : null;
	}

	private static @Nullable Verdict<ProposalEvent> refusalToFulfil(Duty duty, ProposalCommand.DischargeDuty c) {
		if (!duty.post().equals(c.by().post())) {
			return refused(ProposalRejection.DUTY_OF_ANOTHER_POST, duty.postTitle());
		}
		if (c.note().isBlank()) {
			return refused(ProposalRejection.EVIDENCE_MISSING);
		}
		return (c.meeting() != null) ? refused(ProposalRejection.DUTY_OF_NO_MEETING) : null;
	}

	void on(ProposalEvent.DutyImposed e) {
		this.duties.put(e.number(), new Duty(e.kind(), e.post(), e.postTitle(), e.by(), true));
	}

	void on(ProposalEvent.DutyDischarged e) {
		this.duties.computeIfPresent(e.number(),
				(number, duty) -> new Duty(duty.kind(), duty.post(), duty.postTitle(), duty.by(), false));
	}

	void on(ProposalEvent.DutyReassigned e) {
		this.duties.computeIfPresent(e.number(),
				(number, duty) -> new Duty(duty.kind(), e.post(), e.postTitle(), duty.by(), duty.open()));
	}

}
