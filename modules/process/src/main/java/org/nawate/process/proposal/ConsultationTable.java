package org.nawate.process.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.flow.DeployedTable;

/**
 * The decision table for whom to ask about a change (合議先). Every row that fits names a
 * section.
 */
final class ConsultationTable {

	static final String ID = "consultation";

	/** Stands for the 関係課 of the sheet. */
	private static final String RELATED = "related-sections";

	private final DeployedTable table;

	ConsultationTable(DeployedTable table) {
		this.table = table;
	}

	/**
	 * A section to be asked.
	 *
	 * @param section its name, as the table or the sheet has it
	 * @param rule the id of the row
	 * @param ground of the row, in words
	 */
	record Answer(String section, String rule, String ground) {
	}

	/** SHA-256 of the file, hexadecimal. */
	String hash() {
		return this.table.hash();
	}

	/** Whom to ask, in the order of the rows; a section may be named by several. */
	List<Answer> ask(CaseFile file) {
		return ask(file.change(), file.businessClass(), file.screening().departments().size());
	}

	/**
	 * The same of a case that is not screened yet.
	 * @param found L or M of a new project; {@code null} while not known
	 */
	List<Answer> ask(ProposedChange change, @Nullable BusinessClass found, int departments) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("changeKind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		inputs.put("kgiMove", change.kgiMove().word());
		BusinessClass large = newClass(found, change);
		inputs.put("newClass", (large != null) ? large.name() : "none");
		inputs.put("departmentsAffected", departments);
		inputs.put("hasBudget", change instanceof ProposedChange.Addition a && hasBudget(a.sheet()));
		return this.table.answer(inputs)
			.stream()
			.flatMap((row) -> sections(row.output("section"), change).stream()
				.map((section) -> new Answer(section, row.id(), row.output("ground"))))
			.toList();
	}

	private static List<String> sections(String section, ProposedChange change) {
		if (!section.equals(RELATED)) {
			return List.of(section);
		}
		return (change instanceof ProposedChange.Addition a) ? a.sheet().relatedSections() : List.of();
	}

	/** The class that the change gives to a project; {@code null} where it gives none. */
	private static @Nullable BusinessClass newClass(@Nullable BusinessClass found, ProposedChange change) {
		return switch (change) {
			case ProposedChange.Addition a -> found;
			case ProjectChange.Reclassification r -> r.after();
			default -> null;
		};
	}

	private static boolean hasBudget(ProjectSheet sheet) {
		return sheet.schedule().stream().anyMatch((year) -> year.budgetYen() != null && year.budgetYen() > 0);
	}

}
