/**
 * Flows and decision tables as files: read safely, compared, and kept in every version.
 * Nothing of the engine here.
 */
@NullMarked
package org.nawate.process.model;

import org.jspecify.annotations.NullMarked;
