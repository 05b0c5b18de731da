/**
 * What an authority outside of the city says of the time (RFC 3161): read with the JDK
 * alone.
 */
@NullMarked
package org.nawate.ledger.timestamp;

import org.jspecify.annotations.NullMarked;
