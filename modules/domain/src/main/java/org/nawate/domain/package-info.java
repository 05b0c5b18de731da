/** What may happen: the aggregates of the plan and what they share. */
@NullMarked
package org.nawate.domain;

import org.jspecify.annotations.NullMarked;
