package org.nawate.domain.proposal;

/** A section that the secretariat wants to be asked, besides those that a rule names. */
public record SectionWish(String section, String sectionName) {
}
