package org.nawate.app.flowpicture;

/**
 * A flow drawn for one case.
 *
 * @param svg the picture, to stand within the page: classes only, all text escaped
 * @param list the same in words
 */
public record FlowPicture(String svg, FlowList list) {
}
