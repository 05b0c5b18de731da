/** 履歴: every fact on record, by project, case and meeting. */
@NullMarked
package org.nawate.app.history;

import org.jspecify.annotations.NullMarked;
