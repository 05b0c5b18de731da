package org.nawate.store.projection;

/** Why a projection could not take a fact, in words that tell nothing of the fact. */
public enum StopCause {

	/** The database is away, or gave up what it was doing. */
	DATABASE_AWAY,
	/** The database refused a row. Detail: its SQLSTATE. */
	ROW_REFUSED,
	/** The fact is of a kind that this version does not know. Detail: its name. */
	FACT_UNKNOWN,
	/** The fact's document cannot be read. */
	FACT_UNREADABLE,
	/** The projection itself failed. Detail: the kind of failure. */
	FAULT

}
