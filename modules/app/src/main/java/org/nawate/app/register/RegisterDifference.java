package org.nawate.app.register;

import java.util.List;

/**
 * What may read otherwise at one point of both times than at another.
 *
 * @param before rows that hold at the first point alone
 * @param now rows that hold at the second point alone
 * @param same how many rows hold at both
 */
public record RegisterDifference(List<RegisterRow> before, List<RegisterRow> now, int same) {
}
