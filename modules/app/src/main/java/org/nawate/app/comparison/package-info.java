/** 比較: the register at one point of both times beside that at another. */
@NullMarked
package org.nawate.app.comparison;

import org.jspecify.annotations.NullMarked;
