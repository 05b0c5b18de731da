/** What stands round every page, for the person and post of the request. */
@NullMarked
package org.nawate.app.frame;

import org.jspecify.annotations.NullMarked;
