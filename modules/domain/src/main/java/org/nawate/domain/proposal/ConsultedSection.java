package org.nawate.domain.proposal;

import org.nawate.domain.act.PostId;

/**
 * A section that is asked about a case, and why.
 *
 * @param section its unit
 * @param post who answers: its chief
 * @param byHand whether the secretariat chose it, not a rule
 * @param rule the row of the decision table; empty if chosen by hand
 * @param ground the rule's reason or the secretariat's, in words
 */
public record ConsultedSection(String section, String sectionName, PostId post, String postTitle, boolean byHand,
		String rule, String ground) {
}
