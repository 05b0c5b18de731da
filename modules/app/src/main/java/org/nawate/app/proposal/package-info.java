/** 案件: the cases as read: where each is, what was said, and the path it took. */
@NullMarked
package org.nawate.app.proposal;

import org.jspecify.annotations.NullMarked;
