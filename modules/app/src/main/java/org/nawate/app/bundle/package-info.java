/**
 * 監査バンドル: takes a project, a case, a KGI change, a meeting or everything out of the
 * product as one file that proves itself, to be judged elsewhere.
 */
@NullMarked
package org.nawate.app.bundle;

import org.jspecify.annotations.NullMarked;
