package org.nawate.app.comparison;

import org.nawate.app.history.FactRow;

/**
 * A fact that counts on one side of a comparison only.
 *
 * @param projectName what its project is called now
 */
public record ActBetween(FactRow fact, String projectName) {
}
