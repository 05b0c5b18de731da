package org.nawate.process.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.proposal.ProposalCommand;

/**
 * Takes the acts of people on cases: the case decides, then its flow moves on, both in
 * one transaction or not at all. What a flow sends on the way may be refused as well;
 * then that refusal comes back and nothing has changed either.
 */
public interface Desk {

	/**
	 * Hands a person's act to the case and, if accepted, moves its flow. Whoever acts in
	 * the place of another post says so in {@code Actor.onBehalfOf}; the desk looks up in
	 * the {@link StandInDirectory} whether they may.
	 * @return what the case answered
	 * @throws IllegalArgumentException for a command that only a flow or a meeting sends
	 */
	Outcome act(ProposalCommand act);

	/**
	 * Confirms that the conditions are met and leaves the change to the job of its day.
	 * That they are met is true even if the change cannot be carried out any more, for
	 * instance because its project ended meanwhile; the job then makes that a fact of the
	 * case and somebody's duty.
	 * @return what the case answered
	 */
	Outcome confirm(ProposalCommand.ConfirmConditions act);

	/**
	 * Hands an act to a meeting and moves the flows of the cases it concerns: an item put
	 * on the agenda takes the case's open step of 付議, a resolution decides the case, an
	 * item taken off and an adjournment (流会) let it wait for another meeting.
	 * @return what the meeting answered, or the refusal of a case
	 */
	Outcome act(MeetingCommand act);

	/**
	 * Hands an act to a circulation (持ち回り) and moves the flows of its cases: the start
	 * takes their open steps of 付議, the conclusion decides them or lets them wait for a
	 * meeting, and so does whatever takes them out.
	 * @return what the circulation answered, or the refusal of a case
	 */
	Outcome act(CirculationCommand act);

	/**
	 * Hands a reorganisation to the organisation together with what follows from it: the
	 * steps, duties and drafts that go to other posts, the seats of open circulations
	 * that pass on, and the case by which the owners change, if its day has come. What
	 * lies where it belongs, or went on meanwhile, is left.
	 * @param following only handovers of cases and seats
	 * @param owners {@code null} for none
	 * @return what the organisation answered, or why the owners cannot change
	 */
	Outcome act(OrganisationCommand act, List<? extends Act> following, @Nullable ProposalId owners);

}
