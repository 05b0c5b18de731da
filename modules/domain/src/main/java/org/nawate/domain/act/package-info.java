/**
 * The shared kernel: who acts, in which post, under which authority, and how a rule
 * answers.
 */
@NullMarked
package org.nawate.domain.act;

import org.jspecify.annotations.NullMarked;
