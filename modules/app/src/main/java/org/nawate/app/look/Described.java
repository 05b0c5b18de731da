package org.nawate.app.look;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Ties a form control to its support text and its error for assistive technology. */
@Component("described")
public class Described {

	/**
	 * The value of {@code aria-describedby}.
	 * @param id id of the control
	 * @param help its support text, null for none
	 * @param error its error, null for none
	 * @return the ids of what is there, null when nothing is
	 */
	public @Nullable String by(String id, @Nullable Object help, @Nullable Object error) {
		if (help == null && error == null) {
			return null;
		}
		if (error == null) {
			return id + "-help";
		}
		return (help == null) ? id + "-error" : id + "-error " + id + "-help";
	}

}
