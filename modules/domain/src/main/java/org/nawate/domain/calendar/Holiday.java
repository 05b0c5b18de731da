package org.nawate.domain.calendar;

import java.time.LocalDate;

/**
 * A national holiday (国民の祝日に関する法律), with its substitute days.
 *
 * @param name as the Cabinet Office prints it, for instance 元日 or 休日
 */
public record Holiday(LocalDate day, String name) {
}
