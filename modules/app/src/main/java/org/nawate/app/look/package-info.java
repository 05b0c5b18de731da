/**
 * How things are shown on every page: the frame, Japanese dates, compared texts, states
 * as shapes.
 */
@NullMarked
package org.nawate.app.look;

import org.jspecify.annotations.NullMarked;
