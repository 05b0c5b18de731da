/** 個人の設定: what a person wants to be told, and how. */
@NullMarked
package org.nawate.app.preference;

import org.jspecify.annotations.NullMarked;
