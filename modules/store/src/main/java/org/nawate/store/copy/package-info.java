/**
 * The binary form of PostgreSQL's COPY, read and written row by row: many rows come and
 * go quicker this way than as results and batches of statements. Source of the form:
 * PostgreSQL's documentation of COPY, "Binary Format".
 */
@NullMarked
package org.nawate.store.copy;

import org.jspecify.annotations.NullMarked;
