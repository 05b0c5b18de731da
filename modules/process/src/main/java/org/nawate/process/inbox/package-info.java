/**
 * What the rest of the house sees of the flows: acts, places to supply, pictures; nothing
 * of the engine.
 */
@NullMarked
package org.nawate.process.inbox;

import org.jspecify.annotations.NullMarked;
