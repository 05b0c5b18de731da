/**
 * Names of persons in events: sealed under a key of each person that can be destroyed.
 */
@NullMarked
package org.nawate.store.erasure;

import org.jspecify.annotations.NullMarked;
