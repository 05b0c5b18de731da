package org.nawate.app.look;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select, of radio buttons or of check boxes.
 *
 * @param value what is posted
 * @param label what is read
 * @param help a sentence beside it, or null
 */
public record Choice(String value, String label, @Nullable String help) {

	/**
	 * An option without a sentence beside it.
	 * @param value what is posted
	 * @param label what is read
	 */
	public Choice(String value, String label) {
		this(value, label, null);
	}

	/**
	 * Whether this is the chosen one.
	 * @param chosen a value, an enum constant or an id; compared by its text
	 * @return whether its text is this value
	 */
	public boolean isChosen(@Nullable Object chosen) {
		return chosen != null && this.value.equals(chosen.toString());
	}

	/**
	 * Whether this is among the chosen.
	 * @param chosen the values; null means none
	 * @return whether the text of one of them is this value
	 */
	public boolean isAmong(@Nullable Collection<?> chosen) {
		return chosen != null && chosen.stream().anyMatch(this::isChosen);
	}

}
