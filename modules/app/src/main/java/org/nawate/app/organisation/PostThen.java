package org.nawate.app.organisation;

import org.nawate.domain.organisation.PostKind;

/** A post as it was called on a day, by what was known at an instant. */
public record PostThen(String postId, String title, PostKind kind) {
}
