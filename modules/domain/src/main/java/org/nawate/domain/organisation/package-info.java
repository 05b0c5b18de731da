/**
 * 組織: departments, sections, posts, who holds them from when to when, and the seats of
 * the headquarters.
 */
@NullMarked
package org.nawate.domain.organisation;

import org.jspecify.annotations.NullMarked;
