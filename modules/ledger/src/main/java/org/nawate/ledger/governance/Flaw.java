package org.nawate.ledger.governance;

import java.util.List;

/**
 * A change, or an act behind it, that the rules of the city do not carry.
 *
 * @param code what is wrong, a stable name
 * @param where the event that it concerns
 * @param details what the sentence about it says more exactly
 */
public record Flaw(Code code, String where, List<String> details) {

	public Flaw {
		details = List.copyOf(details);
	}

	/** What can be wrong. Each has its sentence in both languages. */
	public enum Code {

		/** The bundle does not show what is needed to judge it. */
		EVIDENCE_MISSING,

		/** A fact that this verifier does not know. */
		FACT_UNKNOWN,

		/** Recorded before the fact before it, or at no time. */
		TIME_BACKWARDS,

		/** A fact says that it is about something else than it belongs to. */
		OTHER_SUBJECT,

		/** Who acted did not hold the post that day. */
		NOT_IN_OFFICE,

		/** What only a person does was done by nobody, or by the product itself. */
		ACTOR_MISSING,

		/** No day, or one after that on which the act was recorded. */
		NO_SUCH_DAY,

		/** A post is called by a title that it never had. */
		POST_CALLED_OTHERWISE,

		/** A name was erased that nobody asked to go. */
		ERASURE_NOT_REQUESTED,

		/** One person asked for the erasure of a name and carried it out. */
		ERASURE_BY_ONE_PERSON,

		/** The name of somebody was erased who held a post that day. */
		ERASED_IN_OFFICE,

		/** The case does not begin with its draft. */
		NOT_DRAFTED,

		/** The case was changed while it was under way or after its decision. */
		CHANGED_OUT_OF_TURN,

		/** What was submitted is not what was drafted. */
		GIST_DIFFERS,

		/** A step was taken that did not wait for anybody. */
		STEP_NOT_OPEN,

		/** A step was opened while another waited, or one before it is missing. */
		STEP_LEFT_OUT,

		/** Another post than the entitled one acted. */
		WRONG_POST,

		/** Somebody acted on their own draft. */
		OWN_DRAFT,

		/** Somebody stood in for a post without being registered for it. */
		STAND_IN_NOT_ENTITLED,

		/** The case went on without an endorsement. */
		NOT_ENDORSED,

		/** The case went on without the screening of the secretariat. */
		NOT_SCREENED,

		/** The case went on before all sections had answered. */
		CONSULTATION_SKIPPED,

		/** A section answered that was not asked. */
		NOT_ASKED,

		/** An answer was given to another gist, or too late. */
		ANSWER_OUTDATED,

		/** One post decided alone although a section had objected. */
		OBJECTION_DECIDED_ALONE,

		/** The class does not follow from the scope as it was screened. */
		CLASS_UNFOUNDED,

		/** The decision table does not say what the fact says it does. */
		TABLE_SAYS_OTHERWISE,

		/** A flow or table that was not in force. */
		MODEL_NOT_IN_FORCE,

		/** The case says that the KGI moves otherwise than it does. */
		MOVE_DIFFERS,

		/** What one post may not decide alone, whatever a table says. */
		NOT_TO_BE_DECIDED_ALONE,

		/** One post decided alone where the table did not say so. */
		SOLE_WITHOUT_TABLE,

		/** What was decided outside a meeting is owed to none. */
		REPORT_MISSING,

		/** The case goes on by another version of its flow without the act for it. */
		FLOW_CHANGED_SILENTLY,

		/** It did not stand on that agenda, or under another number. */
		NOT_TABLED,

		/** What is too heavy for 軽易な事項 was circulated. */
		NOT_TO_BE_CIRCULATED,

		/** The meeting or circulation did not resolve so. */
		NOT_RESOLVED_THERE,

		/** Something was decided after the case had ended or been decided. */
		DECIDED_TWICE,

		/** The day of the decision is not the one on which it was taken. */
		DECIDED_ON_OTHER_DAY,

		/** A condition of the approval was not met before. */
		CONDITIONS_UNFULFILLED,

		/** A duty was said to be done that was not, or not by who owed it. */
		DUTY_NOT_DONE,

		/** It takes effect on another day than follows from the decision. */
		EFFECT_ON_OTHER_DAY,

		/** It happened without an approval, refusal or withdrawal of its case. */
		NOT_DECIDED,

		/** The case says that it took effect, and the project does not show it. */
		EFFECT_MISSING,

		/** It does not follow in the order of a meeting or circulation. */
		MEETING_OUT_OF_ORDER,

		/** It was convened later than the rules allow, without a reason. */
		CONVENED_TOO_LATE,

		/** A seat was taken by who was no member that day. */
		NO_MEMBER,

		/** A member of that day has no seat. */
		MEMBER_LEFT_OUT,

		/** The rules are not those of that day. */
		RULES_NOT_IN_FORCE,

		/** Fewer were present than must be. */
		QUORUM_NOT_MET,

		/** Counted again, another number results. */
		COUNT_DIFFERS,

		/** Somebody voted or presided who was not there. */
		VOTER_NOT_PRESENT,

		/** Somebody voted who takes no part in the item. */
		VOTER_RECUSED,

		/** A proxy voted or answered whom the rules do not let. */
		PROXY_NOT_ALLOWED,

		/** Whoever presides voted though the votes were not equal. */
		NO_TIE_TO_DECIDE,

		/** The result does not follow from the votes. */
		RESULT_DIFFERS,

		/** One person confirmed the minutes twice. */
		MINUTES_BY_ONE_PERSON,

		/**
		 * The minutes were fixed without both signers, or the signers are not entitled.
		 */
		MINUTES_NOT_CONFIRMED,

		/** The decision that the change names is not the one on its case. */
		AUTHORITY_NOT_FOUND,

		/** One decision changed the project twice. */
		AUTHORITY_USED_TWICE,

		/** In effect before it was decided. */
		EFFECT_BEFORE_DECISION,

		/** The project was changed otherwise than was decided. */
		EFFECT_DIFFERS,

		/** What is said to have held before did not hold. */
		REGISTER_DIFFERS,

		/** The project could not be changed so where it stood. */
		PROJECT_NOT_IN_STATE,

		/** The number was given to another project. */
		NUMBER_DIFFERS,

		/** The edition that was taken over does not print it so. */
		NOT_IN_EDITION,

		/** The edition prints what nobody decided, or what was not gathered. */
		EDITION_DIFFERS

	}

}
