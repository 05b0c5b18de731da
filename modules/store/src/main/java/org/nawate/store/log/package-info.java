/**
 * The log: which event came after which, exactly and for ever, and the tree that proves
 * it. One sealer of all nodes adds each committed event to it; every reader goes by it.
 */
@NullMarked
package org.nawate.store.log;

import org.jspecify.annotations.NullMarked;
