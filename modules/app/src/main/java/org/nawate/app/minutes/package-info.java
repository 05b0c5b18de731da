/** 議事録: drafted from the facts of a meeting, edited, confirmed by two, and fixed. */
@NullMarked
package org.nawate.app.minutes;

import org.jspecify.annotations.NullMarked;
