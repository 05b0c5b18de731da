/** 持ち回り審議: what goes round the members, who answered what, and what came of it. */
@NullMarked
package org.nawate.app.circulation;

import org.jspecify.annotations.NullMarked;
