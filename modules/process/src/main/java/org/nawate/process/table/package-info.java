/**
 * The proof that a decision table answers every question, and none that is not its own;
 * and its answers. Nothing of the engine here.
 */
@NullMarked
package org.nawate.process.table;

import org.jspecify.annotations.NullMarked;
