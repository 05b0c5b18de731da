package org.nawate.app.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A paper of a case.
 *
 * @param number within the case; 0 for one that stands on the sheet of an addition
 * @param sha256 of the content, hexadecimal: its address below the case
 * @param comment to which it belongs
 * @param duty whose evidence it is
 */
public record PaperRow(int number, String fileName, String mediaType, long size, String sha256,
		@Nullable Integer comment, @Nullable Integer duty, @Nullable String personName, @Nullable String postTitle,
		@Nullable LocalDate attachedOn) {

	/** The papers of comments, by the comment's number. */
	public static Map<Integer, List<PaperRow>> ofComments(List<PaperRow> papers) {
		return by(papers, PaperRow::comment);
	}

	/** The evidence of duties, by the duty's number. */
	public static Map<Integer, List<PaperRow>> ofDuties(List<PaperRow> papers) {
		return by(papers, PaperRow::duty);
	}

	private static Map<Integer, List<PaperRow>> by(List<PaperRow> papers,
			Function<PaperRow, @Nullable Integer> number) {
		Map<Integer, List<PaperRow>> found = new HashMap<>();
		for (PaperRow paper : papers) {
			Integer of = number.apply(paper);
			if (of != null) {
				found.computeIfAbsent(of, (key) -> new ArrayList<>()).add(paper);
			}
		}
		return found;
	}

	/** Whether it belongs to the case itself. */
	public boolean isOfCase() {
		return this.comment == null && this.duty == null;
	}

}
