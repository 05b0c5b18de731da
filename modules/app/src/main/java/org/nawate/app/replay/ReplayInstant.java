package org.nawate.app.replay;

import java.time.LocalDate;

import org.nawate.app.history.FactRow;

/** What every page of a replay says of the instant that it shows. */
interface ReplayInstant {

	/** Number of the fact right after which it is. */
	long at();

	/** The day by which it is told. */
	LocalDate day();

	ReplaySteps steps();

	/** The act that is shown. */
	FactRow fact();

	/** Whether nothing was recorded since. */
	boolean latest();

}
