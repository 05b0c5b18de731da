/** How fast: one command measures and writes the table of the README. */
@NullMarked
package org.nawate.benchmarks;

import org.jspecify.annotations.NullMarked;
