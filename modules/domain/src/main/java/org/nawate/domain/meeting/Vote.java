package org.nawate.domain.meeting;

import org.nawate.domain.act.PostId;

/** One seat's vote on one item. */
public record Vote(PostId post, Ballot ballot) {
}
