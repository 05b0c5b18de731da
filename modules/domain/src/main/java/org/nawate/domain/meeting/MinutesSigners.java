package org.nawate.domain.meeting;

import org.nawate.domain.act.PostId;

/** 議事録署名人: who confirms the minutes, whoever presided and one member who was there. */
public record MinutesSigners(PostId chair, String chairTitle, PostId member, String memberTitle) {
}
