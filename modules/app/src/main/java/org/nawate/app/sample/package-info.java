/** 抽出: samples of the facts, drawn so that anybody can draw them again. */
@NullMarked
package org.nawate.app.sample;

import org.jspecify.annotations.NullMarked;
