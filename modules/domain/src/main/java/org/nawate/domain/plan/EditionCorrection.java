package org.nawate.domain.plan;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * One line of a 正誤表: what an edition printed of a project, what is correct, and the case
 * by which it was put right.
 *
 * @param reason as the case says it
 */
public record EditionCorrection(ProjectId project, Misprint misprint, ProposalId proposal, String reason) {

	/** Whether the row prints what is said to be printed. */
	public boolean fits(EditionRow row) {
		return row.project().equals(project) && switch (misprint) {
			case Misprint.NameMisprint m -> m.asPrinted().equals(row.name());
			case Misprint.KgiMisprint m -> m.asPrinted().text().equals(text(row.kgi()));
			case Misprint.OwnerMisprint m -> m.asPrinted().equals(row.owner());
			case Misprint.ClassMisprint m -> !row.ended() && m.asPrinted() == row.businessClass();
			case Misprint.MarkMisprint m -> m.asPrinted().equals(row.marks());
		};
	}

	/** The row as it is correct. */
	public EditionRow correct(EditionRow row) {
		return switch (misprint) {
			case Misprint.NameMisprint m ->
				with(row, m.asCorrect(), row.marks(), row.businessClass(), row.kgi(), row.owner());
			case Misprint.KgiMisprint m -> with(row, row.name(), row.marks(), row.businessClass(),
					Objects.requireNonNull(m.asCorrect()), row.owner());
			case Misprint.OwnerMisprint m -> with(row, row.name(), row.marks(), row.businessClass(), row.kgi(),
					Objects.requireNonNull(m.asCorrect()));
			case Misprint.ClassMisprint m ->
				with(row, row.name(), row.marks(), Objects.requireNonNull(m.asCorrect()), row.kgi(), row.owner());
			case Misprint.MarkMisprint m ->
				with(row, row.name(), m.asCorrect(), row.businessClass(), row.kgi(), row.owner());
		};
	}

	private static EditionRow with(EditionRow row, String name, Set<Mark> marks, @Nullable BusinessClass businessClass,
			@Nullable Kgi kgi, @Nullable Owner owner) {
		return new EditionRow(row.project(), row.measure(), row.number(), name, marks, businessClass, kgi, owner);
	}

	private static String text(@Nullable Kgi kgi) {
		return (kgi != null) ? kgi.text() : "";
	}

}
