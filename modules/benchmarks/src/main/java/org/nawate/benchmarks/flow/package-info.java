/** A case through its flow, beside other engines. */
@NullMarked
package org.nawate.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
