/** Names of persons: under which key they are sealed, and where read models keep them. */
@NullMarked
package org.nawate.app.name;

import org.jspecify.annotations.NullMarked;
