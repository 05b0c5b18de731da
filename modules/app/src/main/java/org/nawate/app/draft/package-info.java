/** 起案: the form by which a case is drafted, saved, and submitted. */
@NullMarked
package org.nawate.app.draft;

import org.jspecify.annotations.NullMarked;
