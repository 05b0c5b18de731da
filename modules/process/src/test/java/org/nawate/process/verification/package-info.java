/**
 * The proof is tried: on flows broken in every small way, against a game of tokens of its
 * own.
 */
@NullMarked
package org.nawate.process.verification;

import org.jspecify.annotations.NullMarked;
