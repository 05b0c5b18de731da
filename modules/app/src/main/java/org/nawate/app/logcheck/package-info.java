/**
 * 記録簿の検査: every stored fact is compared anew with what was sealed, signed and copied
 * elsewhere, when an auditor wants it and each night.
 */
@NullMarked
package org.nawate.app.logcheck;

import org.jspecify.annotations.NullMarked;
