package org.nawate.app.inbox;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/**
 * What people do with steps that lie with another post, absent or delegating. Whether
 * they may, the desk looks up once more when they do it.
 */
@Component
public class InPlaceActs {

	private final Acts acts;

	private final Desk desk;

	private final InboxQuery inbox;

	private final StandInRights rights;

	InPlaceActs(Acts acts, Desk desk, InboxQuery inbox, StandInRights rights) {
		this.acts = acts;
		this.desk = desk;
		this.inbox = inbox;
		this.rights = rights;
	}

	/**
	 * Takes the step in the place of the post with which it lies, in a post of the person
	 * that may: endorse, decide alone, refer, send back or answer a consultation.
	 */
	public Outcome take(StepId step, StepRequest said, Acting acting) {
		return inPlace(step, acting, (row, there) -> switch (said.act()) {
			case ENDORSE -> act(there, (by) -> new ProposalCommand.Endorse(step.proposal(),
					by.inPlaceOf(row.postTitle()), step, text(said.opinion()), this.acts.today()));
			case SEND_BACK ->
				act(there, (by) -> new ProposalCommand.SendBack(step.proposal(), by.inPlaceOf(row.postTitle()), step,
						text(said.reason()), Objects.requireNonNullElse(said.points(), List.of()), this.acts.today()));
			case APPROVE_ALONE -> alone(row, SoleResult.APPROVED, text(said.opinion()), said, there);
			case REFUSE_ALONE -> alone(row, SoleResult.REFUSED, text(said.reason()), said, there);
			case REFER -> act(there, (by) -> new ProposalCommand.ReferToHeadquarters(step.proposal(),
					by.inPlaceOf(row.postTitle()), step, text(said.reason()), this.acts.today()));
			case AGREE -> answer(row, ConsultationAnswer.AGREE, said, there);
			case AGREE_WITH_OPINION -> answer(row, ConsultationAnswer.AGREE_WITH_OPINION, said, there);
			case OBJECT -> answer(row, ConsultationAnswer.OBJECT, said, there);
			default -> Outcome.refused(ProposalRejection.NOT_ASSUMABLE);
		});
	}

	/** The desk looks up when it is reported, and whether who screened may decide. */
	private Outcome alone(InboxRow row, SoleResult result, String reason, StepRequest said, Acting there) {
		StepId step = new StepId(row.stepId());
		String number = text(said.documentNumber());
		return act(there, (by) -> new ProposalCommand.DecideAlone(step.proposal(), by.inPlaceOf(row.postTitle()), step,
				result, reason, number.isEmpty() ? null : number, this.acts.today(), true, this.acts.today()));
	}

	private Outcome answer(InboxRow row, ConsultationAnswer answer, StepRequest said, Acting there) {
		StepId step = new StepId(row.stepId());
		return act(there, (by) -> new ProposalCommand.AnswerConsultation(step.proposal(), by.inPlaceOf(row.postTitle()),
				step, answer, text(said.opinion()), this.acts.today()));
	}

	/** 後閲: skips the absent post with which the step lies. */
	public Outcome skip(StepId step, @Nullable String reason, Acting acting) {
		// Until when it is to be viewed, the desk counts from the day of return.
		return inPlace(step, acting, (row, there) -> act(there, (by) -> new ProposalCommand.SkipStep(step.proposal(),
				by, step, text(reason), this.acts.today(), this.acts.today())));
	}

	private Outcome inPlace(StepId step, Acting acting, BiFunction<InboxRow, Acting, Outcome> act) {
		InboxRow row = this.inbox.step(step, this.acts.today()).orElse(null);
		if (row == null) {
			return Outcome.refused(ProposalRejection.STEP_NOT_OPEN);
		}
		Acting there = this.rights.offer(of(row), acting, this.acts.today())
			.map((offer) -> acting.in(new PostId(offer.by().postId())))
			.orElse(acting);
		return act.apply(row, there);
	}

	/** The step as the stand-ins are asked about it. */
	public static StandInRights.OpenStep of(InboxRow row) {
		return new StandInRights.OpenStep(row.stepId(), new ProposalId(row.proposalId()), row.stepKind(),
				new PostId(row.postId()));
	}

	private Outcome act(Acting acting, Function<Actor, ProposalCommand> command) {
		return this.acts.take(acting, Permission.STAND_IN, ProposalRejection.UNKNOWN,
				(by) -> this.desk.act(command.apply(by)));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
