/**
 * 推進本部会議 as read: agenda, presence, votes and resolutions; and what every act on a
 * meeting has in common.
 */
@NullMarked
package org.nawate.app.meeting;

import org.jspecify.annotations.NullMarked;
