/** 既読: up to where a person has seen a case. */
@NullMarked
package org.nawate.app.unread;

import org.jspecify.annotations.NullMarked;
