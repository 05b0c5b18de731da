package org.nawate.app.staff;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.domain.proposal.Capacity;

/**
 * What a person may do with a step of another post.
 *
 * @param by the own post in which it is done
 * @param capacity by what right the step is taken; {@code null} if it is not
 * @param skippable whether the step may be skipped (後閲)
 */
public record StandInOffer(HeldPost by, @Nullable Capacity capacity, boolean skippable) {
}
