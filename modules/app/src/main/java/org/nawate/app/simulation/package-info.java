/** シミュレーション: what a changed table or rule would have made of the cases of the past. */
@NullMarked
package org.nawate.app.simulation;

import org.jspecify.annotations.NullMarked;
