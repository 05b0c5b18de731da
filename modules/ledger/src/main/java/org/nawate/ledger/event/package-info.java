/**
 * The exact bytes of a recorded event, as the log holds and an audit bundle carries them.
 */
@NullMarked
package org.nawate.ledger.event;

import org.jspecify.annotations.NullMarked;
