/** 回答: the pages on which a circulation is begun, answered and concluded. */
@NullMarked
package org.nawate.app.answer;

import org.jspecify.annotations.NullMarked;
