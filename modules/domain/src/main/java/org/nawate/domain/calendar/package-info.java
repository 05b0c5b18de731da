/** 開庁日カレンダー: national holidays, the year's end, and the city's own closing days. */
@NullMarked
package org.nawate.domain.calendar;

import org.jspecify.annotations.NullMarked;
