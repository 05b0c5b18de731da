/**
 * The door of the verifier, which an older Java can open too, to be told which it needs.
 */
@NullMarked
package org.nawate.ledger.start;

import org.jspecify.annotations.NullMarked;
