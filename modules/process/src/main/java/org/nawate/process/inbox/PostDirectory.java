package org.nawate.process.inbox;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.domain.act.PostId;

/** Which post a step goes to. Supplied by the application from the organisation. */
public interface PostDirectory {

	/**
	 * The post that acts for a section on a day.
	 * @param post never one that only the case knows: its drafter, who decides alone, or
	 * who is consulted
	 * @param section the unit that drafted the case
	 * @return empty if there is no such post
	 */
	Optional<Post> postFor(StepPost post, String section, LocalDate on);

	/** Whether a 部長 stands above the section on a day. */
	boolean hasDirector(String section, LocalDate on);

	/**
	 * The section of a name on a day; where none has it then, the successor of the one
	 * that had it last.
	 * @return empty if there is none with a chief
	 */
	Optional<Section> section(String name, LocalDate on);

	/**
	 * The section that a unit is on a day, or its successor.
	 * @return empty if there is none with a chief
	 */
	Optional<Section> sectionOf(String unit, LocalDate on);

	/**
	 * A section as it is on a day.
	 *
	 * @param unit its permanent id
	 * @param chief the post that answers for it
	 */
	record Section(String unit, String name, Post chief) {
	}

	/** A post and how it is called that day. */
	record Post(PostId id, String title) {
	}

}
