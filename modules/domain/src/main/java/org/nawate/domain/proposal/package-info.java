/** 案件: one change asked for, from draft to effect. */
@NullMarked
package org.nawate.domain.proposal;

import org.jspecify.annotations.NullMarked;
