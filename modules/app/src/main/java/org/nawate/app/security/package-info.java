/** Who may do what: logins, headers, and the rules by post, all in one place. */
@NullMarked
package org.nawate.app.security;

import org.jspecify.annotations.NullMarked;
