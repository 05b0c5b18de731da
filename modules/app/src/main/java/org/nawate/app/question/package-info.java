/** 監査の検索: which facts somebody asks for, and those that answer. */
@NullMarked
package org.nawate.app.question;

import org.jspecify.annotations.NullMarked;
