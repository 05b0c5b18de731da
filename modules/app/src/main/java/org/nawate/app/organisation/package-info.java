/** 組織: units, posts, who holds them on a day, and the seats of the headquarters. */
@NullMarked
package org.nawate.app.organisation;

import org.jspecify.annotations.NullMarked;
