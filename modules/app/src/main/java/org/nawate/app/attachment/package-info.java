/** 添付資料: the papers of a case, kept by the hash of their content. */
@NullMarked
package org.nawate.app.attachment;

import org.jspecify.annotations.NullMarked;
