/**
 * 来歴: where each figure of a project comes from, in the words of the W3C (PROV-O, as
 * JSON-LD), so that other systems can follow it without knowing this one.
 */
@NullMarked
package org.nawate.app.provenance;

import org.jspecify.annotations.NullMarked;
