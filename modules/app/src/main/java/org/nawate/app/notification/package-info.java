/** お知らせ: what is to be told to whom, apart from how it gets there. */
@NullMarked
package org.nawate.app.notification;

import org.jspecify.annotations.NullMarked;
