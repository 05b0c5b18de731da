/** 時: as of which day, and as known at which instant, a page or an answer speaks. */
@NullMarked
package org.nawate.app.time;

import org.jspecify.annotations.NullMarked;
