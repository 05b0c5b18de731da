package org.nawate.domain.organisation;

/**
 * A file from which a roster was taken over.
 *
 * @param name the file's name
 * @param sha256 of its bytes, hexadecimal
 */
public record RosterSource(String name, String sha256) {
}
