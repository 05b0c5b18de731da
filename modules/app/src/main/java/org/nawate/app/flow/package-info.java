/** フローと決定表: what is in force, and how a city puts a changed one in force. */
@NullMarked
package org.nawate.app.flow;

import org.jspecify.annotations.NullMarked;
