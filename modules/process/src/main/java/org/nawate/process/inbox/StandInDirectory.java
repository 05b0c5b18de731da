package org.nawate.process.inbox;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.StepKind;

/**
 * Who may take a step in the place of the post with which it lies. Supplied by the
 * application from the organisation.
 */
public interface StandInDirectory {

	/**
	 * By what right a post may take the step on a day.
	 * @return empty if it may not
	 */
	Optional<Claim> claim(Waiting step, PostId by, LocalDate on);

	/**
	 * Whether a post may skip the step on a day (後閲): an absent post on the way up, by
	 * the next in line or the secretariat.
	 * @return the first day on which the absent one is back; empty if it may not
	 */
	Optional<LocalDate> skip(Waiting step, PostId by, LocalDate on);

	/**
	 * Whether a post answers in the place of another one that has a seat in the
	 * headquarters: its delegate, or while it is absent the first of its registered order
	 * who is there.
	 */
	boolean represents(PostId seat, PostId by, LocalDate on);

	/**
	 * A step that waits.
	 *
	 * @param post with which it lies
	 * @param section the unit that drafted the case, by which its line is found
	 * @param excluded who cannot stand in: whoever wrote the case and, where one post
	 * decides alone, whoever screened it
	 */
	record Waiting(StepKind kind, PostId post, String section, Set<PersonId> excluded) {

		public Waiting {
			excluded = Set.copyOf(excluded);
		}

	}

	/**
	 * A right to take a step.
	 *
	 * @param viewableFrom the first day on which the post itself can view what was done
	 */
	record Claim(Capacity capacity, LocalDate viewableFrom) {
	}

}
