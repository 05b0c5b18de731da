/**
 * The Merkle tree over all events (RFC 6962 and RFC 9162, SHA-256): its root, its proofs
 * and its tiles (C2SP tlog-tiles).
 */
@NullMarked
package org.nawate.ledger.tree;

import org.jspecify.annotations.NullMarked;
