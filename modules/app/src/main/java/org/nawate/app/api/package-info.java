/** What all of the API shares: problems, limits, and its description. */
@NullMarked
package org.nawate.app.api;

import org.jspecify.annotations.NullMarked;
