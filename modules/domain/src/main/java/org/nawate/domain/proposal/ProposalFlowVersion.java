package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import org.nawate.domain.act.Verdict;

/**
 * 版の移行: by which version of its flow a case runs, and that an open one goes on by another
 * only by an act with a reason.
 */
final class ProposalFlowVersion {

	/** 0 before the first submission. */
	private int version;

	Verdict<ProposalEvent> decide(ProposalCommand.ChangeFlowVersion c, ProposalState state) {
		if (state.isEnded()) {
			return refused(ProposalRejection.CASE_ENDED);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		if (c.fromVersion() != version || c.toVersion() == version) {
			return refused(ProposalRejection.OTHER_FLOW_VERSION, version);
		}
		return Verdict.of(new ProposalEvent.FlowVersionChanged(c.proposal(), c.flow(), c.fromVersion(), c.fromHash(),
				c.toVersion(), c.toHash(), c.waitedAt(), c.waitsAt(), c.reason().strip(), c.by(), c.on()));
	}

	void on(FlowTrace trace) {
		version = trace.version();
	}

	void on(ProposalEvent.FlowVersionChanged e) {
		version = e.toVersion();
	}

}
