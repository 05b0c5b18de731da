package org.nawate.domain.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the secretariat found about the scope of a case: the question that L or M is
 * decided by.
 *
 * @param departments the 部 affected
 * @param wideImpact whether the scope is wide and affects residents' life strongly;
 * {@code null} when not yet told
 */
public record Screening(List<String> departments, @Nullable Boolean wideImpact, String remarks) {

	public Screening {
		departments = departments.stream().map(String::strip).filter((name) -> !name.isEmpty()).distinct().toList();
	}

}
