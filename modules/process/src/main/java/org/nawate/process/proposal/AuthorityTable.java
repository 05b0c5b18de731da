package org.nawate.process.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.flow.DeployedTable;

/** The decision table for who decides on a change (決裁区分). */
final class AuthorityTable {

	static final String ID = "change-authority";

	private final DeployedTable table;

	AuthorityTable(DeployedTable table) {
		this.table = table;
	}

	/**
	 * What the table says.
	 *
	 * @param body {@code null} if no row answers
	 * @param rule the id of the row; empty if none answers
	 */
	record Answer(@Nullable DecidingBody body, String rule, String ground) {
	}

	/** SHA-256 of the file, hexadecimal. */
	String hash() {
		return this.table.hash();
	}

	Answer ask(ProposedChange change) {
		List<DeployedTable.Row> rows = this.table.answer(Map.of("changeKind",
				change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), "kgiMove", change.kgiMove().word()));
		if (rows.isEmpty()) {
			return new Answer(null, "", "");
		}
		DeployedTable.Row row = rows.getFirst();
		return new Answer(DecidingBody.ofWord(row.output("authority")).orElse(null), row.id(), row.output("ground"));
	}

}
