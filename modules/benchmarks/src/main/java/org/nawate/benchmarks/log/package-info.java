/** Appending, sealing, rebuilding and verifying the log, beside less. */
@NullMarked
package org.nawate.benchmarks.log;

import org.jspecify.annotations.NullMarked;
