package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

/** The record of one case as it was after some of its facts. */
final class CaseMemory implements CaseBook {

	private final Map<String, @Nullable Object> file = new HashMap<>();

	/** By their ids, as they were opened. */
	private final Map<String, Map<String, @Nullable Object>> steps = new LinkedHashMap<>();

	private final List<CaseOpinion> opinions = new ArrayList<>();

	private final List<CasePath> paths = new ArrayList<>();

	/** Whether it was drafted by then. */
	boolean isEmpty() {
		return this.file.isEmpty();
	}

	String section() {
		return required("section", String.class);
	}

	String project() {
		return required("project_id", String.class);
	}

	/** Its own title; empty where it is called by the project. */
	String title() {
		return required("title", String.class);
	}

	/** As the tables count them: the parts of a split are not there yet. */
	int otherProjects() {
		return (kind() == ProposalKind.SPLIT) ? 0 : Math.max(0, required("project_ids", String[].class).length - 1);
	}

	/**
	 * The case as its page shows it.
	 * @param title by which it was called
	 * @param section the drafter's unit as it was called
	 * @param day by which it is told what was overdue
	 */
	CaseFile file(String title, CaseFile.Section section, LocalDate day) {
		return new CaseFile(required("proposal_id", String.class), required("number", String.class), kind(), title,
				ProposalState.valueOf(required("state", String.class)), required("plan_id", String.class), project(),
				required("drafter", Actor.class), section, required("change", ProposedChange.class),
				required("round", Integer.class), openSteps(day), value("screening", Screening.class),
				value("classification", Classification.class), required("deferred", Boolean.class),
				value("authority", ProposalEvent.AuthorityDetermined.class),
				value("sole_decision", ProposalEvent.DecidedAlone.class), value("meeting_id", String.class),
				value("item", Integer.class), value("circulation_id", String.class), resolution(),
				value("effective_on", LocalDate.class), required("conditions_open", Boolean.class),
				value("effect_refused", ProposalEvent.EffectRefused.class), required("drafted_on", LocalDate.class),
				value("submitted_on", LocalDate.class), List.copyOf(this.opinions), CaseReading.join(this.paths));
	}

	private ProposalKind kind() {
		return ProposalKind.valueOf(required("kind", String.class));
	}

	private List<CaseStep> openSteps(LocalDate day) {
		return this.steps.values()
			.stream()
			.filter((step) -> required(step, "is_open", Boolean.class))
			.sorted(Comparator
				.<Map<String, @Nullable Object>, LocalDate>comparing(
						(step) -> required(step, "due_on", LocalDate.class))
				.thenComparing((step) -> required(step, "position", Long.class)))
			.map((step) -> step(step, day))
			.toList();
	}

	private static CaseStep step(Map<String, @Nullable Object> step, LocalDate day) {
		LocalDate dueOn = required(step, "due_on", LocalDate.class);
		return new CaseStep(required(step, "step_id", String.class),
				StepKind.valueOf(required(step, "kind", String.class)), required(step, "post_id", String.class),
				required(step, "post_title", String.class), required(step, "opened_on", LocalDate.class), dueOn,
				dueOn.isBefore(day));
	}

	private CaseFile.@Nullable Resolution resolution() {
		ItemResolution resolution = value("resolution", ItemResolution.class);
		return (resolution != null)
				? new CaseFile.Resolution(resolution, value("resolved_meeting_id", String.class),
						value("resolved_circulation_id", String.class), required("resolved_item", Integer.class))
				: null;
	}

	@Override
	public void insert(String table, Map<String, @Nullable Object> columns) {
		switch (table) {
			case "case_file" -> this.file.putAll(columns);
			case "case_step" ->
				this.steps.putIfAbsent(required(columns, "step_id", String.class), new HashMap<>(columns));
			case "case_opinion" -> this.opinions.add(opinion(columns));
			case "case_path" -> this.paths.add(new CasePath(required(columns, "flow", String.class),
					required(columns, "version", Integer.class), List.of(required(columns, "elements", String[].class)),
					List.of(required(columns, "sequence_flows", String[].class)), null));
			default -> throw new IllegalArgumentException(table);
		}
	}

	@SuppressWarnings("unchecked")
	private static CaseOpinion opinion(Map<String, @Nullable Object> columns) {
		String step = value(columns, "step_kind", String.class);
		return new CaseOpinion(CaseOpinion.Act.valueOf(required(columns, "act", String.class)),
				(step != null) ? StepKind.valueOf(step) : null, required(columns, "actor", Actor.class),
				required(columns, "text", String.class), required(columns, "points", List.class),
				required(columns, "acted_on", LocalDate.class), required(columns, "position", Long.class));
	}

	@Override
	public void update(ProposalId proposal, Map<String, @Nullable Object> columns) {
		this.file.putAll(columns);
	}

	@Override
	public void closeStep(StepId step) {
		Map<String, @Nullable Object> open = this.steps.get(step.value());
		if (open != null) {
			open.put("is_open", false);
		}
	}

	@Override
	public void closeSteps(ProposalId proposal) {
		this.steps.values().forEach((step) -> step.put("is_open", false));
	}

	@Override
	public void reassign(ProposalEvent.StepReassigned e) {
		Map<String, @Nullable Object> step = this.steps.get(e.step().value());
		if (step != null) {
			step.put("post_id", e.post().value());
			step.put("post_title", e.postTitle());
		}
	}

	@Override
	public void handOver(ProposalEvent.HandedOver e) {
		Actor drafter = required("drafter", Actor.class);
		this.file.put("section", e.section());
		this.file.put("drafter",
				new Actor(drafter.person(), drafter.personName(), e.post(), e.postTitle(), drafter.onBehalfOf()));
	}

	@Override
	public List<CasePath> paths(ProposalId proposal) {
		return List.copyOf(this.paths);
	}

	private <T> T required(String column, Class<T> type) {
		return required(this.file, column, type);
	}

	private <T> @Nullable T value(String column, Class<T> type) {
		return value(this.file, column, type);
	}

	private static <T> T required(Map<String, @Nullable Object> row, String column, Class<T> type) {
		return Objects.requireNonNull(value(row, column, type), column);
	}

	private static <T> @Nullable T value(Map<String, @Nullable Object> row, String column, Class<T> type) {
		return type.cast(row.get(column));
	}

}
