/** 計画: goals, measures, numbering, and the yearly editions. */
@NullMarked
package org.nawate.domain.plan;

import org.jspecify.annotations.NullMarked;
