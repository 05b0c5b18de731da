/** 受信箱: what waits for whom, since when, until when. */
@NullMarked
package org.nawate.app.inbox;

import org.jspecify.annotations.NullMarked;
