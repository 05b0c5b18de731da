package org.nawate.app.replay;

import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;

/** What there is to say of an instant of something. */
sealed interface Replayed<T> {

	/** As it was. */
	record Instant<T>(T shown) implements Replayed<T> {
	}

	/** The number is none of its acts; this one is the nearest. */
	record NoAct<T>(ReplayStep nearest) implements Replayed<T> {
	}

	/** There is nothing that could be replayed. */
	record Nothing<T>() implements Replayed<T> {
	}

	/** As it was, or else a refusal to a caller of the API. */
	default T orRefuse(@Nullable String at, Rejection nothing) {
		return switch (this) {
			case Nothing<T> none -> throw ApiRefusal.of(nothing);
			case NoAct<T> none -> throw new ApiRefusal((Outcome.Refused) Outcome.refused(ReplayRejection.UNKNOWN,
					String.valueOf(at), String.valueOf(none.nearest().position())));
			case Instant<T> found -> found.shown();
		};
	}

}
