/**
 * How the product starts: its database, its first words, and a clear sentence when it
 * cannot.
 */
@NullMarked
package org.nawate.app.startup;

import org.jspecify.annotations.NullMarked;
