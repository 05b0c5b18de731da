package org.nawate.domain.meeting;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;

/** A seat of the headquarters on the day of a meeting, with who held its post then. */
public record Seat(PostId post, String postTitle, PersonId person, @PersonalName String personName, boolean chair) {
}
