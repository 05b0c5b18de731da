/** 案件の一覧と調書: the pages on which one sees where a case is and what was said. */
@NullMarked
package org.nawate.app.casefile;

import org.jspecify.annotations.NullMarked;
