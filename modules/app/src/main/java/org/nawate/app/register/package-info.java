/** 計画: the register of the plan as of a day, as known at an instant. */
@NullMarked
package org.nawate.app.register;

import org.jspecify.annotations.NullMarked;
