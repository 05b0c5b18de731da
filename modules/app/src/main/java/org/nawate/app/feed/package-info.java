/** カレンダー配信: the meetings and deadlines of a person, for the calendar they use. */
@NullMarked
package org.nawate.app.feed;

import org.jspecify.annotations.NullMarked;
