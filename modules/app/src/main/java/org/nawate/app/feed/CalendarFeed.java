package org.nawate.app.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a person lets a calendar fetch their dates.
 *
 * @param language {@code ja} or {@code en}
 * @param fetchedAt when a calendar did so last
 */
public record CalendarFeed(String personId, String language, Instant createdAt, @Nullable Instant fetchedAt) {
}
