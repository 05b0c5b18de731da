/** 職員の不在・委任・代決: who is away, and who may then take which step for them. */
@NullMarked
package org.nawate.app.staff;

import org.jspecify.annotations.NullMarked;
