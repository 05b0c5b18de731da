/**
 * The desk, where an act on a case and the move of its flow become one; and the flow's
 * work on the case itself.
 */
@NullMarked
package org.nawate.process.proposal;

import org.jspecify.annotations.NullMarked;
