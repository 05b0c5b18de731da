/**
 * 記録簿(封印)の状態: tells auditors, the secretariat and the headquarters how far what is
 * recorded can be proved.
 */
@NullMarked
package org.nawate.app.seal;

import org.jspecify.annotations.NullMarked;
