/**
 * The ledger as the city runs it: by which keys it signs its checkpoints, and what people
 * and other programs can check of it.
 */
@NullMarked
package org.nawate.app.ledger;

import org.jspecify.annotations.NullMarked;
