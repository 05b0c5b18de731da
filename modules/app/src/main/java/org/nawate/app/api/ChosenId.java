package org.nawate.app.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;

/**
 * The id of what a request makes, which its caller may choose so that sending it again
 * makes nothing twice.
 */
public final class ChosenId {

	private ChosenId() {
	}

	/**
	 * The id that was chosen, or a new one.
	 * @param said by the caller; left out or blank for a new one
	 * @param read gives nothing if it is no id of its kind
	 * @param prefix with which ids of its kind begin
	 * @throws ApiRefusal if it is no id of its kind
	 */
	public static <I> I of(@Nullable String said, Function<String, Optional<I>> read, Supplier<I> made, String prefix) {
		if (said == null || said.isBlank()) {
			return made.get();
		}
		return read.apply(said)
			.orElseThrow(() -> new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.ID_INVALID, prefix)));
	}

}
