package org.nawate.app.timestamp;

/** Why there is no time-stamp, or one that was not kept. */
public enum TimeStampFault {

	/** The authority does not answer, or answers that it cannot. */
	UNREACHABLE,

	/** What it answers is no time-stamp. */
	UNREADABLE,

	/** It refuses. */
	REFUSED,

	/** It answers something else than what was asked. */
	OTHER_ANSWER,

	/** The signature or the certificate does not hold. */
	INVALID,

	/** It was not signed by an authority whose certificate is set. */
	NOT_TRUSTED,

	/** Its time cannot be: before the signature, or in time to come. */
	CLOCK_DIFFERS

}
