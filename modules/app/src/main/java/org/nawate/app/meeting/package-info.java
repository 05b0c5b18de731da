/** 推進本部会議: agenda, presence, votes and resolutions as read. */
@NullMarked
package org.nawate.app.meeting;

import org.jspecify.annotations.NullMarked;
