package org.nawate.app.simulation;

import org.nawate.domain.act.Rejection;

/** Why something cannot be simulated. */
public enum SimulationRejection implements Rejection {

	/** No such table can be simulated. Details: the name, those that can. */
	NO_SUCH_TABLE,
	/** The table breaks rules. Details: how many, the first element. */
	TABLE_BROKEN,
	/**
	 * There is no such rule or value. Details: what was asked, the rules with their
	 * values.
	 */
	NO_SUCH_RULE,
	/** Nothing was to be changed. */
	NOTHING_CHANGED;

	@Override
	public String subject() {
		return "simulation";
	}

}
