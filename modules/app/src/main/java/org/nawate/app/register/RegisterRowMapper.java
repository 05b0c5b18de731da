package org.nawate.app.register;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import org.springframework.jdbc.core.RowMapper;

/**
 * Prints the facts of a project as the city would: with its marks, and that of its end in
 * the cells.
 */
final class RegisterRowMapper implements RowMapper<RegisterRow> {

	private final ObjectMapper json;

	private final PlanOutline plan;

	RegisterRowMapper(ObjectMapper json, PlanOutline plan) {
		this.json = json;
		this.plan = plan;
	}

	@Override
	public RegisterRow mapRow(ResultSet row, int number) throws SQLException {
		try {
			return read(row);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RegisterRow read(ResultSet row) throws SQLException, JsonProcessingException {
		JsonNode facets = this.json.readTree(row.getString("facets"));
		Map<String, Long> acts = this.json.readValue(row.getString("acts"), new TypeReference<Map<String, Long>>() {
		});
		Map<String, Entered> entered = this.json.readValue(row.getString("entered"),
				new TypeReference<Map<String, Entered>>() {
				});
		JsonNode placement = facets.path(RegisterFact.PLACEMENT);
		int measure = placement.path("measure").asInt();
		int number = placement.path("number").asInt();
		String name = facets.path(RegisterFact.NAME).asText();
		ProjectState state = ProjectState.valueOf(facets.path(RegisterFact.STATE).asText());
		Mark mark = Mark.of(state);
		Mark end = (mark != null && mark.isEnd()) ? mark : null;
		BusinessClass businessClass = (end != null) ? null : businessClass(facets.path(RegisterFact.BUSINESS_CLASS));
		Kgi kgi = (end != null) ? Kgi.ended(end) : this.json.treeToValue(facets.path(RegisterFact.KGI), Kgi.class);
		Owner owner = (end != null) ? RegisterRow.noOwner(end) : owner(facets.path(RegisterFact.OWNER));
		List<Mark> marks = new ArrayList<>();
		if (isAdded(row)) {
			marks.add(Mark.ADDED);
		}
		if (end == null && isChanged(row, new EditionRow(new ProjectId(row.getString("project_id")), measure, number,
				name, Set.of(), businessClass, kgi, owner))) {
			marks.add(Mark.CHANGED);
		}
		if (mark != null) {
			marks.add(mark);
		}
		return new RegisterRow(row.getString("project_id"), this.plan.goalOf(measure), measure, number, name, marks,
				businessClass, KgiCell.of(kgi), owner, state, acts, entered);
	}

	/**
	 * 【変更】 stands on what reads otherwise than the edition in force printed it, and on
	 * what that edition printed so.
	 */
	private boolean isChanged(ResultSet row, EditionRow now) throws SQLException, JsonProcessingException {
		String line = row.getString("printed");
		if (line == null) {
			return false;
		}
		EditionRow printed = this.json.readValue(line, EditionRow.class);
		return printed.marks().contains(Mark.CHANGED) || !now.reads(printed);
	}

	/**
	 * 【追加】 stands on what no edition before the one in force printed. The first edition
	 * has none before it: there the mark is as printed.
	 */
	private static boolean isAdded(ResultSet row) throws SQLException {
		int editions = row.getInt("editions");
		if (editions == 0) {
			return false;
		}
		boolean printedAdded = row.getBoolean("printed_added");
		boolean printed = !row.wasNull();
		return (editions == 1 && printed) ? printedAdded : !row.getBoolean("printed_before");
	}

	private static @Nullable BusinessClass businessClass(JsonNode value) {
		return value.isTextual() ? BusinessClass.valueOf(value.asText()) : null;
	}

	private static Owner owner(JsonNode value) {
		return new Owner(value.path("department").isTextual() ? value.path("department").asText() : null,
				value.path("section").asText());
	}

}
