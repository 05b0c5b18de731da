package org.nawate.app.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice that waits to be told.
 *
 * @param code its sentence is {@code notice.item.<code>}
 * @param stepId that it leads to
 */
public record NoticeRow(long id, NoticeKind kind, String code, List<NoticePart> parts, @Nullable String proposalId,
		@Nullable String stepId, @Nullable String meetingId, @Nullable String circulationId, @Nullable String findingId,
		boolean urgent) {
}
