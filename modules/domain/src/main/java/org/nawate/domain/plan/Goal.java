package org.nawate.domain.plan;

/** A 基本目標 of the plan. */
public record Goal(int number, String name) {
}
