/**
 * Projections, by which what is read is made of the log: how far each has come, where and
 * why one stopped, and how it is made anew while the old one still answers. See
 * {@code PROJECTIONS.md} of this module.
 */
@NullMarked
package org.nawate.store.projection;

import org.jspecify.annotations.NullMarked;
