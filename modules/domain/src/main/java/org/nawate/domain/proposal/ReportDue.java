package org.nawate.domain.proposal;

import java.time.LocalDate;

import org.nawate.domain.act.PostId;

/**
 * Who reports to a meeting what the headquarters decided outside of one.
 *
 * @param text what was decided, as one line
 */
public record ReportDue(PostId post, String postTitle, String text, LocalDate dueOn) {

	/**
	 * Until when to report: no rule of the peers names a day but the next meeting, so
	 * three months, in which a headquarters that meets by the quarter comes together
	 * once.
	 */
	public static LocalDate dueOn(LocalDate decidedOn) {
		return decidedOn.plusMonths(3);
	}

}
