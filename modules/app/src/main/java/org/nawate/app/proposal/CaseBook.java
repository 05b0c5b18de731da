package org.nawate.app.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepId;

/**
 * Where {@link CaseFold} writes the record of cases: the tables of them all, or the
 * memory of one. Rows are columns with values of the domain.
 */
interface CaseBook {

	/** A row; one with the same key is left as it is. */
	void insert(String table, Map<String, @Nullable Object> columns);

	/** Columns of the case itself. */
	void update(ProposalId proposal, Map<String, @Nullable Object> columns);

	/** Nothing waits at the step any longer. */
	void closeStep(StepId step);

	/** Nothing waits at any step of the case. */
	void closeSteps(ProposalId proposal);

	/** The step lies with another post. */
	void reassign(ProposalEvent.StepReassigned e);

	/** The case belongs to another post and unit; the person who drafted it stays. */
	void handOver(ProposalEvent.HandedOver e);

	/** The parts of the path so far, in order. */
	List<CasePath> paths(ProposalId proposal);

	/** Column and value by turns. */
	static Map<String, @Nullable Object> columns(@Nullable Object... columnsAndValues) {
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		for (int i = 0; i < columnsAndValues.length; i += 2) {
			columns.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
		}
		return columns;
	}

}
