package org.nawate.process.inbox;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.domain.act.PostId;

/** Which post a step goes to. Supplied by the application from the organisation. */
public interface PostDirectory {

	/**
	 * The post that acts for a section on a day.
	 * @param post never one that only the case knows: its drafter, or who decides alone
	 * @param section the unit that drafted the case
	 * @return empty if there is no such post
	 */
	Optional<Post> postFor(StepPost post, String section, LocalDate on);

	/** Whether a 部長 stands above the section on a day. */
	boolean hasDirector(String section, LocalDate on);

	/** A post and how it is called that day. */
	record Post(PostId id, String title) {
	}

}
