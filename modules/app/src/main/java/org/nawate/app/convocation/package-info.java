/**
 * 招集: a meeting planned, convened, moved or called off, and the page and API where it is.
 */
@NullMarked
package org.nawate.app.convocation;

import org.jspecify.annotations.NullMarked;
