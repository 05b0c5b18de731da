package org.nawate.app.comment;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote on a case.
 *
 * @param number within the case, from 1
 * @param to the titles of the posts it is meant for; none for all who are concerned
 * @param position of the fact behind it
 */
public record CommentRow(String proposalId, int number, String text, List<String> to, List<String> toPosts,
		String personId, String personName, String postId, String postTitle, Instant writtenAt, long position) {

	public CommentRow {
		to = List.copyOf(to);
		toPosts = List.copyOf(toPosts);
	}

	/** Whether a person who saw the case up to a fact has not read it. */
	public boolean isNewTo(String person, long seen) {
		return this.position > seen && !this.personId.equals(person);
	}

}
