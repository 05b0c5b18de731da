/** Who may log in, and how often one may fail. */
@NullMarked
package org.nawate.app.account;

import org.jspecify.annotations.NullMarked;
