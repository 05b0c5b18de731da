/**
 * The offline verifier: reads an audit bundle and takes nobody's word for it. It shares
 * nothing with the product but how the ledger hashes.
 */
@NullMarked
package org.nawate.ledger.verify;

import org.jspecify.annotations.NullMarked;
