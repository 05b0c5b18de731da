/**
 * "Why is this so?" answered from facts alone: the act that made a figure, how it was
 * decided and how it came there, in sentences whose every clause leads to its fact; and
 * the same on one sheet of paper, the 鑑 of a decision.
 */
@NullMarked
package org.nawate.app.explain;

import org.jspecify.annotations.NullMarked;
