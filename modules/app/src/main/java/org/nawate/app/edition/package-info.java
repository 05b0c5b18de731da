/** 年度版: the yearly editions, frozen when published, and what changed between two. */
@NullMarked
package org.nawate.app.edition;

import org.jspecify.annotations.NullMarked;
