package org.nawate.app.flow;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.casefile.Words;
import org.nawate.domain.act.ProposalId;
import org.nawate.process.verification.FlowShelf;

/** The open cases of a flow, and what keeps each from going on by the latest version. */
@Component
class OpenCases {

	private final FlowShelf shelf;

	private final JdbcClient jdbc;

	private final Words words;

	OpenCases(FlowShelf shelf, JdbcClient jdbc, Words words) {
		this.shelf = shelf;
		this.jdbc = jdbc;
		this.words = words;
	}

	/**
	 * A case.
	 *
	 * @param number as people know it
	 * @param version by which it runs
	 * @param element where it waits
	 * @param latest whether that is the latest version
	 * @param obstacles in words; empty if it may be moved
	 */
	record Row(String proposal, String number, int version, String element, boolean latest, List<String> obstacles) {

		public boolean movable() {
			return !this.latest && this.obstacles.isEmpty();
		}

	}

	List<Row> of(String flow) {
		Map<ProposalId, List<String>> obstacles = this.shelf.obstacles(flow);
		Map<String, String> numbers = new java.util.HashMap<>();
		this.jdbc.sql("select proposal_id, number from case_file").query((row) -> {
			numbers.put(row.getString(1), row.getString(2));
		});
		return this.shelf.openCases(flow).stream().map((open) -> {
			List<String> why = obstacles.get(open.proposal());
			String id = open.proposal().value();
			return new Row(id, numbers.getOrDefault(id, id), open.version(), open.element(), why == null, (why != null)
					? why.stream().map((each) -> this.words.of("flow.obstacle." + each, open.element())).toList()
					: List.of());
		}).toList();
	}

}
