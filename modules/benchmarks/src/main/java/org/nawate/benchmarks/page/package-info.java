/** The whole application over HTTP. */
@NullMarked
package org.nawate.benchmarks.page;

import org.jspecify.annotations.NullMarked;
