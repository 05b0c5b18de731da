package org.nawate.app.register;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;

/** The structure of a plan: its goals and the measures under them. */
public record PlanOutline(String planId, String name, List<Goal> goals, List<Measure> measures) {

	/** Reads the columns of a row of {@code action_plan}. */
	public static PlanOutline read(ObjectMapper json, ResultSet row) throws SQLException {
		try {
			return new PlanOutline(row.getString("plan_id"), row.getString("name"),
					json.readValue(row.getString("goals"), new TypeReference<List<Goal>>() {
					}), json.readValue(row.getString("measures"), new TypeReference<List<Measure>>() {
					}));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The goal of a measure, 0 for a measure that the plan does not know. */
	public int goalOf(int measure) {
		return this.measures.stream()
			.filter((candidate) -> candidate.number() == measure)
			.mapToInt(Measure::goal)
			.findFirst()
			.orElse(0);
	}

}
