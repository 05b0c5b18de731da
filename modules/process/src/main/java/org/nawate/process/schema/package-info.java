/** The tables of the flow engine, made by migration like all others. */
@NullMarked
package org.nawate.process.schema;

import org.jspecify.annotations.NullMarked;
