/**
 * The flow engine: how it is set up, what it deploys, and what it tells the cases while
 * they move.
 */
@NullMarked
package org.nawate.process.flow;

import org.jspecify.annotations.NullMarked;
