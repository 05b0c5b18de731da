package org.nawate.process.verification;

import java.util.Set;

import org.nawate.domain.proposal.ProposalKind;

/**
 * What a flow is proved against.
 *
 * @param kinds the kinds of case that run by it
 * @param delegates the product's beans that do a flow's work
 * @param authorities the authorities that the table may name for these kinds
 */
record FlowScope(Set<ProposalKind> kinds, Set<String> delegates, Set<String> authorities) {

	boolean isAddition() {
		return this.kinds.contains(ProposalKind.ADDITION);
	}

}
