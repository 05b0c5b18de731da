package org.nawate.domain.proposal;

import org.nawate.domain.act.PostId;

/**
 * A post that a comment is meant for.
 *
 * @param title how the post was called that day
 */
public record Addressee(PostId post, String title) {
}
