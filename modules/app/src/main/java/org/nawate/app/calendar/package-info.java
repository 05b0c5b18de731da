/** 開庁日・休日: the calendar as read, its import, and the working days counted by it. */
@NullMarked
package org.nawate.app.calendar;

import org.jspecify.annotations.NullMarked;
