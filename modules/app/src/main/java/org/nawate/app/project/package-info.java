/** 取組事業: one project, what it is and what became of it. */
@NullMarked
package org.nawate.app.project;

import org.jspecify.annotations.NullMarked;
