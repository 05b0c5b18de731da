/** 閲覧の記録: who looked at what of the audit, and when. */
@NullMarked
package org.nawate.app.viewing;

import org.jspecify.annotations.NullMarked;
