/**
 * JSON as exact bytes: one document has one form (RFC 8785), so that it can be hashed.
 */
@NullMarked
package org.nawate.ledger.json;

import org.jspecify.annotations.NullMarked;
