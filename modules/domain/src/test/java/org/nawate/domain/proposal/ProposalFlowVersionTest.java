package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.List;

import org.junit.jupiter.api.Test;

/** An open case goes on by another version of its flow, with a reason and on record. */
class ProposalFlowVersionTest {

	private static final String STEP = "endorse-by-section-chief";

	private static ProposalCommand.ChangeFlowVersion change(int from, int to, String reason) {
		return new ProposalCommand.ChangeFlowVersion(CASE, SECRETARIAT, "kgi-revision", from, "ab12", to, "cd34",
				List.of(STEP), List.of(STEP), reason, DRAFTED);
	}

	private static ProposalEvent.FlowVersionChanged changed(int from, int to) {
		return new ProposalEvent.FlowVersionChanged(CASE, "kgi-revision", from, "ab12", to, "cd34", List.of(STEP),
				List.of(STEP), "期間の改正", SECRETARIAT, DRAFTED);
	}

	@Test
	void an_open_case_goes_on_by_another_version() {
		withTheChief(REVISION).when(change(1, 2, " 期間の改正 ")).then(changed(1, 2));
		withTheChief(REVISION).and(changed(1, 2)).when(change(2, 3, "期間の改正")).then(changed(2, 3));
	}

	@Test
	void it_needs_a_reason_and_starts_from_the_version_by_which_the_case_runs() {
		withTheChief(REVISION).when(change(1, 2, " ")).refused(REASON_MISSING);
		withTheChief(REVISION).when(change(1, 1, "期間の改正")).refused(OTHER_FLOW_VERSION, "1");
		withTheChief(REVISION).when(change(2, 3, "期間の改正")).refused(OTHER_FLOW_VERSION, "1");
		withTheChief(REVISION).and(changed(1, 2)).when(change(1, 2, "期間の改正")).refused(OTHER_FLOW_VERSION, "2");
	}

	@Test
	void what_was_never_submitted_or_has_ended_runs_by_no_flow() {
		draft(REVISION).when(change(1, 2, "期間の改正")).refused(OTHER_FLOW_VERSION, "0");
		withTheChief(REVISION).and(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DRAFTED))
			.when(change(1, 2, "期間の改正"))
			.refused(CASE_ENDED);
	}

}
