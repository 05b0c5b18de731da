/**
 * 表示用データの状態: how far what is read follows what was recorded, what stands still and why,
 * and how it is made anew.
 */
@NullMarked
package org.nawate.app.projection;

import org.jspecify.annotations.NullMarked;
