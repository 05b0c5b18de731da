/** 施行不能: what was decided and could not take effect, and the ways out. */
@NullMarked
package org.nawate.app.effect;

import org.jspecify.annotations.NullMarked;
