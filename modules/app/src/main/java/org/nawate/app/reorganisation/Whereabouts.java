package org.nawate.app.reorganisation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where what lies with a post belongs, in an organisation as it is or as it is to be. */
interface Whereabouts {

	/**
	 * A post to which cases go.
	 *
	 * @param unit to which it belongs; {@code null} for one of the whole city
	 */
	record Home(String post, String title, @Nullable String unit) {
	}

	/** The post itself, or whoever succeeds to a closed one; empty if nobody does. */
	Optional<Home> of(String post);

	/** Whether a unit exists no longer. */
	boolean isClosed(String unit);

}
