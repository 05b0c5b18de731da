/** 合議: which sections were asked about a case, and what each answered to which gist. */
@NullMarked
package org.nawate.app.consultation;

import org.jspecify.annotations.NullMarked;
