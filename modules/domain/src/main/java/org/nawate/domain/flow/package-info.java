/**
 * フロー台帳: by which flows and decision tables the city works, from when, and who said so.
 */
@NullMarked
package org.nawate.domain.flow;

import org.jspecify.annotations.NullMarked;
