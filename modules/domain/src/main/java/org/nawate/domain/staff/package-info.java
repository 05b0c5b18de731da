/** 職員: when somebody is away, and to whom they hand the steps of a post. */
@NullMarked
package org.nawate.domain.staff;

import org.jspecify.annotations.NullMarked;
