/** Where facts are kept: events in PostgreSQL under names that are for ever. */
@NullMarked
package org.nawate.store;

import org.jspecify.annotations.NullMarked;
