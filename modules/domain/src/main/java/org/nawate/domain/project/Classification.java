package org.nawate.domain.project;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * L or M with the ground it rests on. Source: the city's page, 事業区分の考え方.
 *
 * @param departments the 部 affected
 * @param wideImpact whether the scope is wide and affects residents' life strongly;
 * {@code null} when not asked
 * @param rule the id of the decision table's rule that matched
 * @param tableHash SHA-256 of the decision table in force
 */
public record Classification(BusinessClass businessClass, Ground ground, List<String> departments,
		@Nullable Boolean wideImpact, String rule, String tableHash) {

	/** Why a project is L or M. */
	public enum Ground {

		/** L(1): the scope spans three or more 部. */
		THREE_OR_MORE_DEPARTMENTS,
		/**
		 * L(2): otherwise, the headquarters decided that the scope is wide and affects
		 * residents' life strongly.
		 */
		HEADQUARTERS_DECISION,
		/** M: all else. */
		ALL_ELSE;

		/** Whether a class can rest on it. */
		public boolean isOf(BusinessClass businessClass) {
			return (businessClass == BusinessClass.M) == (this == ALL_ELSE);
		}

	}

	public Classification {
		Objects.requireNonNull(businessClass, "businessClass");
		Objects.requireNonNull(ground, "ground");
		departments = List.copyOf(departments);
		if (!ground.isOf(businessClass)) {
			throw new IllegalArgumentException("class " + businessClass + " does not rest on ground " + ground);
		}
	}

}
