/** 電子メール: notices collected into letters, and how letters reach the mail server. */
@NullMarked
package org.nawate.app.mail;

import org.jspecify.annotations.NullMarked;
