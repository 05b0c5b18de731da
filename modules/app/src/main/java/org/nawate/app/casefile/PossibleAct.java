package org.nawate.app.casefile;

/**
 * Something that this person may do with a case now.
 *
 * @param label the verb
 * @param effect what will happen then
 * @param href where it is done
 * @param tone {@code primary} for the main one, {@code danger} for what ends the case,
 * else empty
 * @param posts whether the button does it at once, rather than leading to a page
 */
public record PossibleAct(String label, String effect, String href, String tone, boolean posts) {
}
