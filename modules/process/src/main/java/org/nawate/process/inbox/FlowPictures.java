package org.nawate.process.inbox;

import java.time.Instant;

import org.nawate.domain.proposal.ProposalKind;

/** The flows as drawn: BPMN and DMN as XML, in the version that a case runs or ran on. */
public interface FlowPictures {

	/**
	 * The flow's BPMN.
	 * @param flow its name, for instance {@code kgi-revision}
	 * @param version as the case's facts tell it, from 1
	 * @throws IllegalArgumentException if there is no such flow or version
	 */
	String bpmn(String flow, int version);

	/** The BPMN by which a case of the kind would run if it were submitted now. */
	String bpmn(ProposalKind kind);

	/**
	 * The BPMN by which a case of the kind would have run if it had been submitted at an
	 * instant; by the first one ever where that is before it.
	 */
	String bpmn(ProposalKind kind, Instant at);

	/** The decision table for L or M in force, as DMN. */
	String businessClassTable();

	/** The one that was in force at an instant. */
	String businessClassTable(Instant at);

}
