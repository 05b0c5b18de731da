/** The whole application, on a real PostgreSQL, over HTTP. */
@NullMarked
package org.nawate.app.whole;

import org.jspecify.annotations.NullMarked;
