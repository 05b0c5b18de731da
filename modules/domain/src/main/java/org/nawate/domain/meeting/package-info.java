/** 推進本部会議: agenda, attendance, quorum, votes, resolutions. */
@NullMarked
package org.nawate.domain.meeting;

import org.jspecify.annotations.NullMarked;
