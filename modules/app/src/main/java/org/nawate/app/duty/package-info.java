/** 対応事項: what is owed on cases besides their steps: 報告, 後閲, 条件の充足. */
@NullMarked
package org.nawate.app.duty;

import org.jspecify.annotations.NullMarked;
