package org.nawate.app.proposal;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepKind;

/** Reads cases out of rows. */
final class CaseReading {

	private final ObjectMapper json;

	CaseReading(ObjectMapper json) {
		this.json = json;
	}

	CaseFile file(ResultSet row, List<CaseStep> steps, List<CaseOpinion> opinions, @Nullable CasePath path)
			throws SQLException {
		return new CaseFile(row.getString("proposal_id"), row.getString("number"),
				ProposalKind.valueOf(row.getString("kind")), row.getString("shown_title"),
				ProposalState.valueOf(row.getString("state")), row.getString("plan_id"), row.getString("project_id"),
				required(row, "drafter", Actor.class), section(row), required(row, "change", ProposedChange.class),
				row.getInt("round"), steps, read(row, "screening", Screening.class),
				read(row, "classification", Classification.class), row.getBoolean("deferred"),
				read(row, "authority", ProposalEvent.AuthorityDetermined.class),
				read(row, "sole_decision", ProposalEvent.DecidedAlone.class), row.getString("meeting_id"),
				row.getObject("item", Integer.class), row.getString("circulation_id"), resolution(row),
				day(row, "effective_on"), row.getBoolean("conditions_open"),
				read(row, "effect_refused", ProposalEvent.EffectRefused.class),
				row.getObject("drafted_on", LocalDate.class), day(row, "submitted_on"), opinions, path);
	}

	CaseRow row(ResultSet row, LocalDate today) throws SQLException {
		CaseStep step = (row.getString("step_id") != null) ? step(row, today) : null;
		CaseFile.Section section = section(row);
		return new CaseRow(row.getString("proposal_id"), row.getString("number"),
				ProposalKind.valueOf(row.getString("kind")), row.getString("shown_title"),
				ProposalState.valueOf(row.getString("state")), row.getString("project_id"), section.unitId(),
				section.name(), section.departmentName(), required(row, "drafter", Actor.class).postTitle(),
				(step != null) ? step.kind() : null, (step != null) ? step.postTitle() : null,
				(step != null) ? step.since() : null, (step != null) ? step.dueOn() : null,
				step != null && step.overdue(), row.getInt("open_steps"), row.getObject("drafted_on", LocalDate.class),
				row.getObject("last_acted_on", LocalDate.class));
	}

	CaseOpinion opinion(ResultSet row) throws SQLException {
		String stepKind = row.getString("step_kind");
		return new CaseOpinion(CaseOpinion.Act.valueOf(row.getString("act")),
				(stepKind != null) ? StepKind.valueOf(stepKind) : null, required(row, "actor", Actor.class),
				row.getString("text"), points(row.getString("points")), row.getObject("acted_on", LocalDate.class),
				row.getLong("position"));
	}

	static CasePath path(ResultSet row) throws SQLException {
		return new CasePath(row.getString("flow"), row.getInt("version"), strings(row, "elements"),
				strings(row, "sequence_flows"), null);
	}

	static @Nullable CasePath join(List<CasePath> parts) {
		if (parts.isEmpty()) {
			return null;
		}
		CasePath last = parts.getLast();
		List<CasePath> same = parts.stream()
			.filter((part) -> part.flow().equals(last.flow()) && part.version() == last.version())
			.toList();
		List<String> elements = same.stream().flatMap((part) -> part.elements().stream()).toList();
		return new CasePath(last.flow(), last.version(), elements,
				same.stream().flatMap((part) -> part.sequenceFlows().stream()).toList(),
				elements.isEmpty() ? null : elements.getLast());
	}

	/** A unit unknown to the organisation is called by its id. */
	private static CaseFile.Section section(ResultSet row) throws SQLException {
		String unit = row.getString("section");
		String name = row.getString("section_name");
		return new CaseFile.Section(unit, (name != null) ? name : unit, row.getString("department_name"));
	}

	static CaseStep step(ResultSet row, LocalDate today) throws SQLException {
		LocalDate dueOn = row.getObject("due_on", LocalDate.class);
		return new CaseStep(row.getString("step_id"), StepKind.valueOf(row.getString("step_kind")),
				row.getString("post_id"), row.getString("post_title"), row.getObject("opened_on", LocalDate.class),
				dueOn, dueOn.isBefore(today));
	}

	private CaseFile.@Nullable Resolution resolution(ResultSet row) throws SQLException {
		ItemResolution resolution = read(row, "resolution", ItemResolution.class);
		return (resolution != null) ? new CaseFile.Resolution(resolution, row.getString("resolved_meeting_id"),
				row.getString("resolved_circulation_id"), row.getInt("resolved_item")) : null;
	}

	private <T> T required(ResultSet row, String column, Class<T> type) throws SQLException {
		T value = read(row, column, type);
		if (value == null) {
			throw new IllegalStateException(column + " is empty");
		}
		return value;
	}

	private <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
		String value = row.getString(column);
		try {
			return (value != null) ? this.json.readValue(value, type) : null;
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> points(String value) {
		try {
			return this.json.readValue(value, new TypeReference<List<String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> strings(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
