package org.nawate.app.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A letter as the secretariat sees it: without what it says. */
record LetterRow(String personName, String address, String subject, int notices, LetterState state, int attempts,
		Instant writtenAt, Instant nextTryAt, @Nullable Instant sentAt, @Nullable String lastError) {
}
