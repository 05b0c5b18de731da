package org.nawate.domain.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.plan.ActionPlanRejection.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.project.ProjectId;

/**
 * 計画・アクションプラン: decides its structure, the numbers of its projects, and its yearly
 * editions.
 */
@AggregateRoot
public class ActionPlan {

	@AggregateIdentifier
	private @Nullable PlanId id;

	private Set<Integer> measures = Set.of();

	private @Nullable FiscalYear firstYear;

	private @Nullable FiscalYear lastYear;

	private final Map<Integer, TreeMap<Integer, ProjectId>> numbers = new HashMap<>();

	private final TreeMap<Integer, List<EditionRow>> frozen = new TreeMap<>();

	/** The editions as they are correct; as frozen where nothing was corrected. */
	private final TreeMap<Integer, List<EditionRow>> correct = new TreeMap<>();

	/** By fiscal year, how often its edition was corrected. */
	private final Map<Integer, Integer> corrections = new HashMap<>();

	private final Map<Integer, List<EditionRow>> gathered = new HashMap<>();

	/** For the framework, which fills it from its events. */
	protected ActionPlan() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(ActionPlanCommand.Adopt c) {
		if (id != null) {
			return refused(ALREADY_ADOPTED);
		}
		Set<Integer> goals = c.goals().stream().map(Goal::number).collect(Collectors.toSet());
		for (Measure measure : c.measures()) {
			if (!goals.contains(measure.goal())) {
				return refused(UNKNOWN_GOAL, measure.number());
			}
		}
		apply(new ActionPlanEvent.Adopted(c.plan(), c.name(), c.firstYear(), c.lastYear(), c.goals(), c.measures(),
				c.authority(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ActionPlanCommand.TakeOverEdition c) {
		Outcome follows = follows(c.fiscalYear());
		if (!follows.isAccepted()) {
			return follows;
		}
		Outcome checked = check(c.rows());
		if (!checked.isAccepted()) {
			return checked;
		}
		apply(new ActionPlanEvent.EditionTakenOver(c.plan(), c.fiscalYear(), c.rows(), c.authority(),
				c.fiscalYear().firstDay(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ActionPlanCommand.AssignNumber c) {
		if (!measures.contains(c.measure())) {
			return refused(UNKNOWN_MEASURE, c.measure());
		}
		TreeMap<Integer, ProjectId> taken = numbers.getOrDefault(c.measure(), new TreeMap<>());
		for (Map.Entry<Integer, ProjectId> entry : taken.entrySet()) {
			if (entry.getValue().equals(c.project())) {
				return accepted(entry.getKey().toString());
			}
		}
		int next = taken.isEmpty() ? 1 : taken.lastKey() + 1;
		apply(new ActionPlanEvent.NumberAssigned(c.plan(), c.measure(), next, c.project()));
		return accepted(Integer.toString(next));
	}

	@CommandHandler
	Outcome handle(ActionPlanCommand.GatherEdition c) {
		Outcome follows = follows(c.fiscalYear());
		if (!follows.isAccepted()) {
			return follows;
		}
		List<EditionRow> rows = EditionPolicy.print(c.inForce(), lastEdition());
		Outcome checked = check(rows);
		if (!checked.isAccepted()) {
			return checked;
		}
		apply(new ActionPlanEvent.EditionGathered(c.plan(), c.fiscalYear(), rows, c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ActionPlanCommand.PublishEdition c) {
		Outcome follows = follows(c.fiscalYear());
		if (!follows.isAccepted()) {
			return follows;
		}
		List<EditionRow> rows = gathered.get(c.fiscalYear().year());
		if (rows == null) {
			return refused(EDITION_NOT_GATHERED, c.fiscalYear().year());
		}
		// Numbers may have been given since it was gathered.
		Outcome checked = check(rows);
		if (!checked.isAccepted()) {
			return checked;
		}
		LocalDate first = c.fiscalYear().firstDay();
		apply(new ActionPlanEvent.EditionPublished(c.plan(), c.fiscalYear(), rows, c.on(),
				c.on().isAfter(first) ? c.on() : first));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ActionPlanCommand.CorrectEdition c) {
		List<EditionRow> rows = correct.get(c.fiscalYear().year());
		if (rows == null) {
			return refused(EDITION_NOT_PUBLISHED, c.fiscalYear().year());
		}
		if (c.corrections().isEmpty()) {
			return refused(NOTHING_TO_CORRECT);
		}
		List<EditionRow> corrected = new ArrayList<>(rows);
		for (EditionCorrection correction : c.corrections()) {
			int place = IntStream.range(0, corrected.size())
				.filter((i) -> correction.fits(corrected.get(i)))
				.findFirst()
				.orElse(-1);
			if (place < 0) {
				return refused(NOT_PRINTED_SO, nameOf(correction.project(), rows));
			}
			corrected.set(place, correction.correct(corrected.get(place)));
		}
		int number = corrections.getOrDefault(c.fiscalYear().year(), 0) + 1;
		apply(new ActionPlanEvent.EditionCorrected(c.plan(), c.fiscalYear(), number, c.corrections(), corrected,
				c.on()));
		return accepted(Integer.toString(number));
	}

	private static String nameOf(ProjectId project, List<EditionRow> rows) {
		return rows.stream()
			.filter((row) -> row.project().equals(project))
			.map(EditionRow::name)
			.findFirst()
			.orElseGet(project::value);
	}

	private Outcome follows(FiscalYear year) {
		if (firstYear != null && lastYear != null && (year.compareTo(firstYear) < 0 || year.compareTo(lastYear) > 0)) {
			return refused(EDITION_OUTSIDE_PLAN, firstYear.year(), lastYear.year());
		}
		if (frozen.containsKey(year.year())) {
			return refused(EDITION_FROZEN, year.year());
		}
		if (!frozen.isEmpty() && frozen.lastKey() > year.year()) {
			return refused(EDITION_TOO_OLD, frozen.lastKey());
		}
		return accepted();
	}

	private Outcome check(List<EditionRow> rows) {
		if (rows.isEmpty()) {
			return refused(EDITION_EMPTY);
		}
		for (EditionRow row : rows) {
			if (!measures.contains(row.measure())) {
				return refused(UNKNOWN_MEASURE, row.measure());
			}
			Map<Integer, ProjectId> taken = numbers.getOrDefault(row.measure(), new TreeMap<>());
			ProjectId holder = taken.get(row.number());
			if (holder != null && !holder.equals(row.project())) {
				return refused(NUMBER_TAKEN, row.measure(), row.number());
			}
			for (Map.Entry<Integer, ProjectId> number : taken.entrySet()) {
				if (number.getValue().equals(row.project()) && number.getKey() != row.number()) {
					return refused(NUMBER_CHANGED, row.name(), number.getKey());
				}
			}
		}
		return EditionPolicy.check(rows, lastEdition());
	}

	/** As it is correct: what was a misprint is no change. */
	private List<EditionRow> lastEdition() {
		return correct.isEmpty() ? List.of() : correct.lastEntry().getValue();
	}

	@EventSourcingHandler
	void on(ActionPlanEvent event) {
		switch (event) {
			case ActionPlanEvent.Adopted e -> {
				id = e.plan();
				firstYear = e.firstYear();
				lastYear = e.lastYear();
				measures = e.measures().stream().map(Measure::number).collect(Collectors.toCollection(TreeSet::new));
			}
			case ActionPlanEvent.EditionTakenOver e -> freeze(e.fiscalYear(), e.rows());
			case ActionPlanEvent.NumberAssigned e -> take(e.measure(), e.number(), e.project());
			case ActionPlanEvent.EditionGathered e -> gathered.put(e.fiscalYear().year(), e.rows());
			case ActionPlanEvent.EditionPublished e -> freeze(e.fiscalYear(), e.rows());
			case ActionPlanEvent.EditionCorrected e -> {
				correct.put(e.fiscalYear().year(), e.rows());
				corrections.put(e.fiscalYear().year(), e.number());
				// A draft was marked against what was a misprint: gather it again.
				gathered.clear();
			}
		}
	}

	private void freeze(FiscalYear year, List<EditionRow> rows) {
		frozen.put(year.year(), rows);
		correct.put(year.year(), rows);
		// Every other draft was marked against an older edition: gather it again.
		gathered.clear();
		rows.forEach((row) -> take(row.measure(), row.number(), row.project()));
	}

	private void take(int measure, int number, ProjectId project) {
		numbers.computeIfAbsent(measure, (m) -> new TreeMap<>()).put(number, project);
	}

}
