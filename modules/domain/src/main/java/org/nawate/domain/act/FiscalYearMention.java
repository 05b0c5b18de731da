package org.nawate.domain.act;

/**
 * A fiscal year found inside a longer text.
 *
 * @param year the year meant; where era and western year differ, the era decides
 * @param printed the characters as they stand in the text
 * @param start index of the first character
 * @param end index after the last character
 * @param oddlySpelled true for 令和9年(2027)年度 (年 twice) and for an era year that does not
 * match the western year beside it: imported as printed, but worth a word to a person
 */
public record FiscalYearMention(FiscalYear year, String printed, int start, int end, boolean oddlySpelled) {
}
