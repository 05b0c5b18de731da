/** 受信箱の画面: what waits for a person, and the form by which each step is taken. */
@NullMarked
package org.nawate.app.step;

import org.jspecify.annotations.NullMarked;
