/**
 * 議題・報告事項: what stands on the agenda of a meeting, in which order, and what is carried
 * over.
 */
@NullMarked
package org.nawate.app.agenda;

import org.jspecify.annotations.NullMarked;
