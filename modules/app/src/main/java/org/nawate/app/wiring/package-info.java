/** Joins store, process and read models: one act is one transaction, on Japan's clock. */
@NullMarked
package org.nawate.app.wiring;

import org.jspecify.annotations.NullMarked;
