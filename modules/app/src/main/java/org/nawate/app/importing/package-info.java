/** Takes a city's action plan over from the text of its page, as printed. */
@NullMarked
package org.nawate.app.importing;

import org.jspecify.annotations.NullMarked;
