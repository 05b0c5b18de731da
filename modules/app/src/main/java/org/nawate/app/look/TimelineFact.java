package org.nawate.app.look;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One fact on a timeline, as it is read: all words already in the reader's language.
 *
 * @param position its number in the log, by which it can be read alone
 * @param recordedAt when it was recorded
 * @param what what happened
 * @param who the person with the post held then, or null
 * @param detail a reason or an opinion, or null
 * @param before the old text, or null
 * @param after the new text, or null; with {@code before} shown as a comparison
 * @param authority the act that allowed it, or null
 * @param authorityHref where that act can be read, or null
 * @param decidedOn 決裁日, or null
 * @param effectiveOn 施行日, or null
 * @param tone {@code main} for a milestone, {@code ended} for an end, {@code future} for
 * what is announced, else empty
 */
public record TimelineFact(long position, Instant recordedAt, String what, @Nullable String who,
		@Nullable String detail, @Nullable String before, @Nullable String after, @Nullable String authority,
		@Nullable String authorityHref, @Nullable LocalDate decidedOn, @Nullable LocalDate effectiveOn, String tone) {

	/** Id of the element, so that a figure can lead to it. */
	public String id() {
		return "fact-" + this.position;
	}

}
