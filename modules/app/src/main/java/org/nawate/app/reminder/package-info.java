/** 督促: who is reminded of what they owe, and what is overdue. */
@NullMarked
package org.nawate.app.reminder;

import org.jspecify.annotations.NullMarked;
