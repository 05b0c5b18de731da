/** Who must act next: the approval flows; the only room that knows the engine. */
@NullMarked
package org.nawate.process;

import org.jspecify.annotations.NullMarked;
