/**
 * What is printed of the log on papers that leave the system: the signed state of that
 * moment, to read and as a QR code, so that paper in a cabinet pins the log.
 */
@NullMarked
package org.nawate.app.stamp;

import org.jspecify.annotations.NullMarked;
