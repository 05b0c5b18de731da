package org.nawate.process.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

import org.nawate.process.model.FileFaults;
import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

/**
 * Holds one decision table against the rules: its words, its columns, and every question
 * that it can be asked.
 */
public final class TableVerification {

	/** The authority that may decide everything. */
	public static final String HEADQUARTERS = "headquarters";

	private TableVerification() {
	}

	/** All faults of a table by itself. */
	public static List<FlowFault> verify(ModelFile file) {
		FileFaults faults = new FileFaults(file);
		faults.read("DMN", ModelXml.DMN).ifPresent((root) -> check(faults, root));
		return faults.all();
	}

	private static void check(FileFaults faults, Element root) {
		ModelFile file = faults.file();
		List<Element> tables = ModelXml.all(root, ModelXml.DMN, "decisionTable");
		int decisions = ModelXml.children(root, ModelXml.DMN, "decision").size();
		if (tables.size() != 1 || decisions != 1) {
			faults.refuse(FlowRule.NOT_ONE, "definitions", "decision table");
			return;
		}
		Element table = tables.getFirst();
		String id = table.getAttribute("id");
		Element decision = (Element) table.getParentNode();
		faults.require(file.id().equals(decision.getAttribute("id")), FlowRule.OTHER_ID, id, "decision");
		Optional<TableRule> rule = TableRule.of(file.id());
		String policy = rule.map(TableRule::hitPolicy).orElse(TableRule.UNIQUE);
		faults.require(
				policy.equals(table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : TableRule.UNIQUE),
				FlowRule.HIT_POLICY, id, policy);
		faults.require(rule.isPresent(), FlowRule.TABLE_UNKNOWN, file.id(),
				Arrays.stream(TableRule.values()).map((each) -> each.id() + ".dmn").collect(Collectors.joining(", ")));
		faults.add(TableLexicon.check(file.name(), root));
		rule.ifPresent((known) -> faults.add(TableProof.check(file, known, table)));
	}

	/**
	 * Whether everybody whom a table names can be asked, which the file alone does not
	 * tell.
	 * @param table of those to be asked; any other has no such fault
	 * @param exists whether the organisation has a section of a name
	 */
	public static List<FlowFault> verifySections(ModelFile table, Predicate<String> exists) {
		if (!table.id().equals(TableRule.CONSULTATION.id())) {
			return List.of();
		}
		return tableOf(table).map((found) -> TableProof.rows(table, TableRule.CONSULTATION, found))
			.orElse(List.of())
			.stream()
			.filter((row) -> !isKnown(row.outputs().getOrDefault(TableRule.SECTION, ""), exists))
			.map((row) -> FlowFault.of(FlowRule.SECTION_UNKNOWN, table.name(), row.id(),
					String.valueOf(row.outputs().get(TableRule.SECTION))))
			.toList();
	}

	private static boolean isKnown(String section, Predicate<String> exists) {
		return section.isBlank() || section.equals(TableRule.RELATED_SECTIONS) || exists.test(section);
	}

	/**
	 * What the table of authority may demand.
	 * @param kinds of change that are asked for, as the table has them
	 * @return the headquarters alone if the table cannot be read
	 */
	public static Set<String> authorities(ModelFile table, Set<String> kinds) {
		return tableOf(table).map((found) -> TableProof.answers(TableRule.CHANGE_AUTHORITY, found, kinds))
			.orElse(Set.of(HEADQUARTERS));
	}

	private static Optional<Element> tableOf(ModelFile file) {
		try {
			return ModelXml.all(ModelXml.read(file), ModelXml.DMN, "decisionTable").stream().findFirst();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
