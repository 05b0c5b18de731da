/** 取組事業: the life of one project of the plan. */
@NullMarked
package org.nawate.domain.project;

import org.jspecify.annotations.NullMarked;
