package org.nawate.process.rule;

import java.util.List;

import org.nawate.process.model.ModelFile;

/**
 * The rules that every flow and decision table keeps. The sentence is for the log of a
 * start that failed; pages have theirs under {@code flow.rule.} in each language.
 */
public enum FlowRule {

	/** Not XML, with a document type, too deep, or no BPMN or DMN. */
	UNREADABLE("it cannot be read as %s, %s"),
	/** Larger than {@code ModelFile.MOST_BYTES}. */
	FILE_TOO_LARGE("the file has %s bytes, more than %s"),
	/** No kind of case runs by a flow of this name. */
	FILE_UNKNOWN("no kind of case runs by a file of this name; a kind is given a flow of its own under one of %s"),
	/** Nothing in the product asks a table of this name. */
	TABLE_UNKNOWN("nothing asks a table of this name, so no row of it would ever count; the tables are %s"),
	/** A flow of a kind of case, or a table, is not there. */
	FILE_MISSING("the file of this %s is missing"),
	/** More than one process or table, or none. */
	NOT_ONE("a file holds one %s"),
	/** The id of the process or decision is not the file's name. */
	OTHER_ID("the %s must have the file's name as its id"),
	/** Two elements of one id. */
	ID_TWICE("the id stands twice"),
	/** Not executable. */
	NOT_EXECUTABLE("the process is not executable"),
	/** No time to live like P1D. */
	TIME_TO_LIVE("historyTimeToLive must be like P1D"),
	/** Scripts. */
	SCRIPT("scripts are not allowed"),
	/** Listeners. */
	LISTENER("listeners are not allowed"),
	/** An element that the proof does not know. */
	ELEMENT_UNKNOWN("the element %s is not allowed"),
	/** An attribute that the proof does not know. */
	ATTRIBUTE_UNKNOWN("the attribute %s is not allowed"),
	/** An attribute with a value that the proof does not know. */
	VALUE_UNKNOWN("%s=\"%s\" is not allowed"),
	/** No delegate. */
	WORK_MISSING("work needs a delegate expression like ${addProject}"),
	/** A delegate that the product does not have. */
	WORK_UNKNOWN("the delegate ${%s} is unknown"),
	/** A delegate that belongs to other kinds of case. */
	WORK_OF_OTHER_FLOW("the delegate ${%s} does not belong to this kind of case"),
	/** A delegate of the product that no flow uses. */
	WORK_UNUSED("no flow uses this delegate"),
	/** A form that the product does not have. */
	FORM_UNKNOWN("the form %s is unknown"),
	/** A post that the product does not have. */
	POST_UNKNOWN("the post %s is unknown"),
	/** A post that may not take this step. */
	POST_WRONG("the step %s is not for the post %s, but for %s"),
	/** A consultation that does not wait for every section that is asked. */
	NOT_FOR_EACH("it must wait side by side for each section that is asked, by the loop cardinality ${sectionsAsked}"),
	/** No due days. */
	DUE_DAYS("nawate.dueWorkingDays must be a number of working days from 1 to 999"),
	/** A message that nobody sends. */
	MESSAGE_UNKNOWN("the message %s is unknown"),
	/** An event for another message or thing than it may wait for. */
	EVENT_WRONG("this event may only wait for %s"),
	/** A timer that waits for another time than the effective date. */
	TIMER_WRONG("the timer must wait for ${effectiveOn}T00:00:00+09:00"),
	/** A sequence flow without both ends, or across the border of a sub-process. */
	ENDS_LOOSE("its ends do not name it as incoming and outgoing"),
	/** A place that one reaches and cannot leave, or leaves by two ways at once. */
	WAYS_OUT("it needs %s"),
	/** Nothing leads there. */
	UNREACHED("no way leads there"),
	/** A condition elsewhere than behind an exclusive gateway. */
	CONDITION_MISPLACED("only ways out of an exclusive gateway have conditions"),
	/** A way out of a gateway with neither condition nor default. */
	CONDITION_MISSING("the way has no condition and is not the default"),
	/** A condition that the proof cannot read. */
	CONDITION_UNREADABLE("the condition cannot be read at %s"),
	/** A variable that the product does not set. */
	VARIABLE_UNKNOWN("the variable %s is unknown"),
	/** An answer that the variable never has. */
	ANSWER_UNKNOWN("the answer '%s' is unknown to %s"),
	/** Not in the picture. */
	NOT_DRAWN("it is missing from the diagram"),

	/** A variable is asked before anything set it. */
	NOT_YET_KNOWN("the variable %s is not known yet"),
	/** No way out of a gateway fits. */
	NO_BRANCH("no way out fits when %s"),
	/** Two ways out of a gateway fit. */
	TWO_BRANCHES("the ways out %s and %s both fit when %s"),
	/** Reached before something that must come first. */
	REACHED_WITHOUT("it is reached without %s"),
	/** Reached after something that excludes it. */
	REACHED_AFTER("it is reached after %s"),
	/** Decided alone where the table of authority names the headquarters. */
	AUTHORITY_WRONG("one post decides alone where the table demands the headquarters"),
	/** The end is reached with the case undecided. */
	ENDS_UNDECIDED("the case ends undecided"),
	/** Two steps wait at once that are no consultations. */
	STEPS_AT_ONCE("two steps wait at once: %s"),
	/** Ways that never meet again. */
	STUCK("the case waits there for ever"),
	/** A loop without a person or a date in it. */
	ENDLESS("the loop never waits"),
	/** A place from which no end is in reach. */
	NO_WAY_OUT("no way forward leads from there to an end"),
	/** Nobody hears the drafter's withdrawal. */
	WITHDRAWAL_DEAF("the drafter cannot withdraw the case while it waits there"),
	/** Two places hear it. */
	MESSAGE_TWICE("two places wait for the message %s at once"),
	/** Nobody hears the drafter's taking back. */
	TAKING_BACK_DEAF("the drafter cannot take the case back while it waits there unseen"),
	/** More tokens or standings than a flow of people has. */
	TOO_LARGE("the flow has too many standings to be proved"),

	/** Another way to answer than the product asks for. */
	HIT_POLICY("the hit policy must be %s"),
	/** Other inputs or outputs than the product asks. */
	COLUMN_WRONG("the column must be %s"),
	/** A cell that the proof cannot read. */
	CELL_UNREADABLE("the cell \"%s\" cannot be read"),
	/** An output that the product does not know. */
	OUTPUT_UNKNOWN("the answer %s is none of %s"),
	/** Two rows for one question. */
	ROWS_OVERLAP("the rows %s and %s both answer %s"),
	/** No row for a question that must be answered. */
	ROW_MISSING("no row answers %s"),
	/** A row that gives away what only the headquarters decides. */
	AUTHORITY_LOWERED("%s is decided by %s, not by the headquarters"),
	/** A class whose ground does not fit. */
	GROUND_WRONG("the class %s cannot rest on the ground \"%s\""),
	/** A row that names no section to be asked, or does not say why. */
	SECTION_UNSAID("the row must name a section and say why it is asked"),
	/** A section that is to be asked and does not exist. */
	SECTION_UNKNOWN("the organisation has no section %s");

	private final String sentence;

	FlowRule(String sentence) {
		this.sentence = sentence;
	}

	/** Whether the flow can still be walked where it is broken. */
	public boolean leavesWaysWhole() {
		return switch (this) {
			case LISTENER, SCRIPT, DUE_DAYS, POST_UNKNOWN, POST_WRONG, NOT_DRAWN, UNREACHED, MESSAGE_UNKNOWN,
					ATTRIBUTE_UNKNOWN, VALUE_UNKNOWN ->
				true;
			default -> false;
		};
	}

	String sentence(List<String> details) {
		Object[] words = (this == REACHED_WITHOUT || this == REACHED_AFTER)
				? details.stream().map((mark) -> FlowMark.valueOf(mark).words()).toArray() : details.toArray();
		return this.sentence.formatted(words);
	}

}
