/**
 * The verifier's second half: whether every change in the register is backed by the act
 * that it claims. The rules are those of the city's ordinances and of the facts, written
 * a second time by another hand: nothing here is shared with the product but the form of
 * its stored facts.
 */
@NullMarked
package org.nawate.ledger.governance;

import org.jspecify.annotations.NullMarked;
