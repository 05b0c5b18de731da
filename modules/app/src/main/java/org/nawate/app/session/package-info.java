/** 会議の進行: what is done while a meeting of the headquarters is held. */
@NullMarked
package org.nawate.app.session;

import org.jspecify.annotations.NullMarked;
