package org.nawate.app.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.look.Words;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.FlowShelf.CaseMove;
import org.nawate.process.model.FlowShelf.Place;

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
	 * @param latest whether that is the latest version
	 * @param places where it waits, and where it would by the latest version
	 * @param obstacles in words; empty if it may be moved
	 */
	@Schema(name = "OpenCase")
	record Row(String proposal, String number, int version, boolean latest, List<PlaceRow> places,
			List<String> obstacles) {

		public boolean movable() {
			return !this.latest && this.obstacles.isEmpty();
		}

		Row refused(String why) {
			return new Row(this.proposal, this.number, this.version, this.latest, this.places,
					Stream.concat(this.obstacles.stream(), Stream.of(why)).toList());
		}

	}

	/** A place at which a case waits, by its name and its id, and where it would wait. */
	@Schema(name = "OpenCasePlace")
	record PlaceRow(String element, String label, String toElement, String toLabel) {
	}

	List<Row> of(String flow) {
		Map<String, String> numbers = numbers();
		return this.shelf.moves(flow).stream().map((move) -> row(move, numbers)).toList();
	}

	private Row row(CaseMove move, Map<String, String> numbers) {
		String id = move.proposal().value();
		Stream<String> there = move.places()
			.stream()
			.filter((place) -> place.obstacle() != null)
			.map((place) -> this.words.of("flow.obstacle." + place.obstacle(), label(place)));
		Stream<String> onTheWay = move.faults()
			.stream()
			.map((fault) -> FaultRow.of(fault, this.words))
			.map((fault) -> this.words.of("flow.obstacle.WAY", fault.element(), fault.sentence()));
		return new Row(id, numbers.getOrDefault(id, id), move.from(), move.isLatest(),
				move.places()
					.stream()
					.map((place) -> new PlaceRow(place.from(), label(place), place.to(), place.toLabel()))
					.toList(),
				move.isLatest() ? List.of() : Stream.concat(there, onTheWay).toList());
	}

	private static String label(Place place) {
		return place.fromLabel().isEmpty() ? place.from() : place.fromLabel();
	}

	private Map<String, String> numbers() {
		Map<String, String> numbers = new HashMap<>();
		this.jdbc
			.sql("select proposal_id, number from case_file where state not in ('IN_EFFECT', 'REFUSED', 'WITHDRAWN')")
			.query((row) -> {
				numbers.put(row.getString(1), row.getString(2));
			});
		return numbers;
	}

}
