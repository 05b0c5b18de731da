package org.nawate.ledger.verify;

import java.util.List;

/**
 * One thing that does not hold.
 *
 * @param code what, a stable name
 * @param where the event, entry or checkpoint that it concerns
 * @param details what the sentence about it says more exactly
 */
public record Finding(Code code, String where, List<String> details) {

	public Finding {
		details = List.copyOf(details);
	}

	/** A finding with the details of its sentence. */
	static Finding of(Code code, String where, Object... details) {
		return new Finding(code, where, List.of(details).stream().map(String::valueOf).toList());
	}

	/** What can be wrong. Each has its sentence in both languages. */
	public enum Code {

		/** The list of entries is not the canonical one of a bundle. */
		MANIFEST_INVALID,

		/** An entry is missing, too much, or at another place than the list says. */
		ENTRIES_DIFFER,

		/** The bytes of an entry are not those of the list. */
		ENTRY_CHANGED,

		/** The list was not signed by a key that is believed. */
		MANIFEST_SIGNATURE,

		/** A checkpoint cannot be read, or belongs to another log. */
		CHECKPOINT_INVALID,

		/** A checkpoint was not signed by a key that is believed. */
		CHECKPOINT_SIGNATURE,

		/** A line is no event, or not in its one form. */
		EVENT_INVALID,

		/** The events do not stand in the order of the log, or one stands twice. */
		EVENT_ORDER,

		/** An event is not proved to stand in the log. */
		INCLUSION_FAILED,

		/** The root over all events is not the signed one. */
		ROOT_DIFFERS,

		/** An event is missing between two of an aggregate. */
		SEQUENCE_GAP,

		/** An event does not hold the hash of the one before it in its aggregate. */
		CHAIN_BROKEN,

		/** An earlier signed state is not the beginning of the present one. */
		CONSISTENCY_FAILED,

		/**
		 * What was signed before is not the beginning of this log: the past was
		 * rewritten.
		 */
		PAST_REWRITTEN,

		/** An event of the older bundle is another one here. */
		OLDER_EVENT_DIFFERS,

		/** An event of an older bundle about the same is not shown any more. */
		OLDER_EVENT_MISSING,

		/** Nothing in the bundle shows that it goes on from what was signed before. */
		PAST_UNPROVED,

		/** A flow, table or paper is not the one that the events name. */
		MODEL_CHANGED,

		/** It holds nothing of what it says it is about. */
		SCOPE_NOT_SHOWN,

		/** It does not end with the fact of whose state it says that it tells. */
		INSTANT_DIFFERS,

		/** It says that it was made before what it holds was recorded. */
		BUNDLE_PREDATED,

		/** Who acted is told otherwise in what happened than beside it. */
		ACTOR_DIFFERS,

		/** A file that no bundle has, or a paper or table that no event names. */
		ENTRY_UNKNOWN,

		/** A time-stamp cannot be read, or was not signed by its certificate. */
		TIME_STAMP_INVALID,

		/** A time-stamp is one of something else than the signed state. */
		TIME_STAMP_OF_OTHER,

		/** A time-stamp was signed by an authority that the reader did not name. */
		TIME_STAMP_AUTHORITY,

		/**
		 * A time-stamp is older than an event that it covers, or later than the bundle.
		 */
		TIME_STAMP_OUT_OF_TIME

	}

}
