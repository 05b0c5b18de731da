package org.nawate.app.notification;

import java.util.Set;

/**
 * Where a person's letters go.
 *
 * @param language {@code ja} or {@code en}
 * @param twiceDaily whether the collected notices come twice a day, else once
 * @param refused what the person does without
 */
public record Recipient(String personId, String address, String language, boolean twiceDaily, Set<NoticeKind> refused) {

	public Recipient {
		refused = Set.copyOf(refused);
	}

	/** Whether the person wants to be told of it. */
	public boolean wants(NoticeKind kind) {
		return !kind.mayBeRefused() || !this.refused.contains(kind);
	}

}
