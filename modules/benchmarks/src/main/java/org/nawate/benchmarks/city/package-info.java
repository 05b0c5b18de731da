/**
 * The product's cases without pages: store, flows and aggregates, wired as the
 * application wires them.
 */
@NullMarked
package org.nawate.benchmarks.city;

import org.jspecify.annotations.NullMarked;
