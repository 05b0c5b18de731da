/** 検索: projects for everybody, cases for those who are logged in. */
@NullMarked
package org.nawate.app.search;

import org.jspecify.annotations.NullMarked;
