package org.nawate.app.wiring;

import java.util.Set;

import org.nawate.app.security.AccessRejection;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.finding.FindingRejection;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.proposal.ProposalRejection;

/** What sort of refusal it is. */
public final class Refusals {

	private static final Set<Rejection> OF_ACCESS = Set.of(ProposalRejection.WRONG_POST,
			ProposalRejection.NOT_THE_DRAFTER, ProposalRejection.OWN_DRAFT, ProposalRejection.DUTY_OF_ANOTHER_POST,
			ProposalRejection.OWN_ACT_VIEWED, ProposalRejection.COMMENT_OF_ANOTHER, MeetingRejection.NOT_A_SIGNER,
			FindingRejection.OTHER_SECTION, FindingRejection.OWN_FINDING, FindingRejection.OWN_MEASURE);

	private Refusals() {
	}

	/** Whether it is the person or the post that may not. */
	public static boolean isOfAccess(Rejection rejection) {
		return rejection instanceof AccessRejection || OF_ACCESS.contains(rejection);
	}

	/** Whether the details are names of fields. */
	public static boolean namesFields(Rejection rejection) {
		return rejection == ProposalRejection.FIELDS_MISSING || rejection == ProjectRejection.SHEET_INCOMPLETE;
	}

	/** Whether what was acted upon is not on record. */
	public static boolean isUnknown(Rejection rejection) {
		return rejection.name().equals("UNKNOWN");
	}

	/** Whether something must be said otherwise, rather than done at another time. */
	public static boolean isOfContent(Rejection rejection) {
		return rejection.name().endsWith("_MISSING") || CONTENT.contains(rejection.name());
	}

	/** Whether a file is larger than it may be. */
	public static boolean isOfSize(Rejection rejection) {
		return rejection.name().equals("TOO_LARGE");
	}

	/** Whether a file is of a sort that is not taken. */
	public static boolean isOfType(Rejection rejection) {
		return rejection.subject().equals("paper") && FILE_TYPE.contains(rejection.name());
	}

	private static final Set<String> FILE_TYPE = Set.of("TYPE_NOT_TAKEN", "CONTENT_DIFFERS", "MACROS", "LOCKED");

	private static final Set<String> CONTENT = Set.of("OTHER_CHANGE", "KGI_UNCHANGED", "OWN_SUCCESSOR",
			"SHEET_INCOMPLETE", "UNKNOWN_MEASURE", "UNKNOWN_GOAL", "UNKNOWN_ITEM", "NO_SEAT", "CHAIR_VOTES_ON_TIE_ONLY",
			"DECIDED_ON_ANOTHER_DAY", "EFFECT_BEFORE_DECISION", "VOTER_ABSENT", "VOTER_RECUSED", "PROXY_MAY_NOT_VOTE",
			"CHAIR_NEVER_VOTES", "NO_ITEMS", "STATE_UNKNOWN", "INSTANT_UNKNOWN", "MINUTES_EMPTY", "WISH_UNREASONED",
			"OUTSIDE_LOG", "WISH_OF_OWN_SECTION", "FACT_UNKNOWN", "SECTION_UNKNOWN", "TEXT_TOO_LONG", "DUE_DAY_PAST");

}
