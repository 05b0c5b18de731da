/**
 * Every sequence of acts: drives the aggregates and the real flows through all that
 * people could do, and holds the facts against the rules that no sequence may break.
 */
@NullMarked
package org.nawate.process.exploration;

import org.jspecify.annotations.NullMarked;
