package org.nawate.app.erasure;

import java.time.LocalDate;

/**
 * Somebody who held posts and holds none any more.
 *
 * @param posts their titles, the last one first
 * @param until the last day in a post
 */
public record Former(String personId, String personName, String posts, LocalDate until) {
}
