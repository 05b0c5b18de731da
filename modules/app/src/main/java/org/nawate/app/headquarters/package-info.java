/** 推進本部の規程: by which rules the headquarters meets and votes on which day. */
@NullMarked
package org.nawate.app.headquarters;

import org.jspecify.annotations.NullMarked;
