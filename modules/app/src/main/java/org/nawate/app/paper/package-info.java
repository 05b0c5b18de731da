/** 添付資料: papers as they are looked at, kept by the hash of their content, and listed. */
@NullMarked
package org.nawate.app.paper;

import org.jspecify.annotations.NullMarked;
