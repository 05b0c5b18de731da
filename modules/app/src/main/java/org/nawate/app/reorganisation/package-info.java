/**
 * 組織改正: single changes and reorganisations, prepared, looked at, carried out; and the
 * cases that follow them.
 */
@NullMarked
package org.nawate.app.reorganisation;

import org.jspecify.annotations.NullMarked;
