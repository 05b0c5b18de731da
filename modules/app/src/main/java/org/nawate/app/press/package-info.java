/** 会議資料・招集通知・議事録: what is printed of a meeting, as PDF/A. */
@NullMarked
package org.nawate.app.press;

import org.jspecify.annotations.NullMarked;
