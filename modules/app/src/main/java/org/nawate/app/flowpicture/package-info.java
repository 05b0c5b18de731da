/**
 * Draws a flow as a picture that can be read by eye, by ear and on paper, and a decision
 * table as a table.
 */
@NullMarked
package org.nawate.app.flowpicture;

import org.jspecify.annotations.NullMarked;
