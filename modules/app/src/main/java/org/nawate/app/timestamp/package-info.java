/**
 * タイムスタンプ: signed states of the log shown to a time-stamping authority (RFC 3161), if the
 * city names one.
 */
@NullMarked
package org.nawate.app.timestamp;

import org.jspecify.annotations.NullMarked;
