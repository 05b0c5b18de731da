/**
 * 個人名の消去: the name of somebody who left is made unreadable for ever, by two persons.
 */
@NullMarked
package org.nawate.app.erasure;

import org.jspecify.annotations.NullMarked;
