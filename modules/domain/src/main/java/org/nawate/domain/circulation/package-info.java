/** 持ち回り審議: the headquarters answers in writing, on urgent or light matters only. */
@NullMarked
package org.nawate.domain.circulation;

import org.jspecify.annotations.NullMarked;
