/** 再現: a decision read again act by act, as it was recorded then. */
@NullMarked
package org.nawate.app.replay;

import org.jspecify.annotations.NullMarked;
