/**
 * 外部保管: copies of signed checkpoints at places that the administrator of the database
 * does not hold.
 */
@NullMarked
package org.nawate.app.anchor;

import org.jspecify.annotations.NullMarked;
