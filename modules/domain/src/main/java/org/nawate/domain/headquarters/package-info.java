/** 推進本部の規程: how the headquarters meets and votes, as rules that hold from a day on. */
@NullMarked
package org.nawate.domain.headquarters;

import org.jspecify.annotations.NullMarked;
