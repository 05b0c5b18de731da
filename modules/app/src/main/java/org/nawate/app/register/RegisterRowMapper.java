package org.nawate.app.register;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
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
		JsonNode placement = facets.path(RegisterFact.PLACEMENT);
		int measure = placement.path("measure").asInt();
		ProjectState state = ProjectState.valueOf(facets.path(RegisterFact.STATE).asText());
		Mark mark = Mark.of(state);
		Mark end = (mark != null && mark.isEnd()) ? mark : null;
		return new RegisterRow(row.getString("project_id"), this.plan.goalOf(measure), measure,
				placement.path("number").asInt(), facets.path(RegisterFact.NAME).asText(), marks(row, mark),
				(end != null) ? null : businessClass(facets.path(RegisterFact.BUSINESS_CLASS)),
				KgiCell.of((end != null) ? Kgi.ended(end)
						: this.json.treeToValue(facets.path(RegisterFact.KGI), Kgi.class)),
				(end != null) ? RegisterRow.noOwner(end) : owner(facets.path(RegisterFact.OWNER)), state, acts);
	}

	private static List<Mark> marks(ResultSet row, @Nullable Mark state) throws SQLException {
		List<Mark> marks = new ArrayList<>();
		if (isAdded(row)) {
			marks.add(Mark.ADDED);
		}
		if (state != null) {
			marks.add(state);
		}
		return marks;
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
