/** コメント: what people write to each other on a case without moving it. */
@NullMarked
package org.nawate.app.comment;

import org.jspecify.annotations.NullMarked;
