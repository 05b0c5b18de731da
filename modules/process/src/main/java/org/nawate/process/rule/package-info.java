/**
 * What a flow has to keep: the marks of what has happened, what each step and each work
 * needs of them, and the rules whose breach is a fault. Nothing of the engine here.
 */
@NullMarked
package org.nawate.process.rule;

import org.jspecify.annotations.NullMarked;
