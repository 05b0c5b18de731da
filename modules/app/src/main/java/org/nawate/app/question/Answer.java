package org.nawate.app.question;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;

/**
 * Some of the facts that answer a question.
 *
 * @param page from 0
 * @param count how many answer it, counted no further than {@link QuestionQuery#MOST}
 * @param more whether there are more than were counted
 * @param next the question that goes on behind the last of those counted; {@code null} if
 * there is nothing there
 */
public record Answer(List<FactRow> rows, int page, int count, boolean more, @Nullable Question next) {

	/** How many pages there are, at least one. */
	public int pages() {
		return Math.max(1, (this.count + QuestionQuery.PAGE - 1) / QuestionQuery.PAGE);
	}

}
