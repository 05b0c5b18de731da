/** The read side alone on a real PostgreSQL, and a story to read. */
@NullMarked
package org.nawate.app.reading;

import org.jspecify.annotations.NullMarked;
