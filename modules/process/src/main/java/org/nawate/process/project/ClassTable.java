package org.nawate.process.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.proposal.Screening;
import org.nawate.process.flow.DeployedTable;

/** The decision table for L or M. Source: the city's page, 事業区分の考え方. */
final class ClassTable {

	static final String ID = "business-class";

	private final DeployedTable table;

	ClassTable(DeployedTable table) {
		this.table = table;
	}

	/** SHA-256 of the file, hexadecimal. */
	String hash() {
		return this.table.hash();
	}

	/** L or M with the row it rests on; {@code null} if no row answers (判定保留). */
	@Nullable Classification classify(Screening screening) {
		Map<String, @Nullable Object> inputs = new HashMap<>();
		inputs.put("departmentsAffected", screening.departments().size());
		inputs.put("wideImpact", screening.wideImpact());
		List<DeployedTable.Row> rows = this.table.answer(inputs);
		if (rows.isEmpty()) {
			return null;
		}
		DeployedTable.Row row = rows.getFirst();
		return new Classification(BusinessClass.valueOf(row.output("businessClass")), switch (row.output("ground")) {
			case "1" -> Ground.THREE_OR_MORE_DEPARTMENTS;
			case "2" -> Ground.HEADQUARTERS_DECISION;
			default -> Ground.ALL_ELSE;
		}, screening.departments(), screening.wideImpact(), row.id(), hash());
	}

}
