/**
 * The proof that a flow keeps the rules, found from its file alone: every way through it
 * is walked before the engine sees it. Nothing of the engine here.
 */
@NullMarked
package org.nawate.process.verification;

import org.jspecify.annotations.NullMarked;
