package org.nawate.domain.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.finding.FindingRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.organisation.UnitId;

/**
 * 監査の指摘: an auditor finds something in facts on record and asks a section to do something
 * about it; the section answers and reports its measures; the auditor accepts them or
 * asks again. A person who acted for the audit does not act for the section, and the
 * other way round, even after a transfer or in the place of somebody absent.
 */
@AggregateRoot
public class Finding {

	@AggregateIdentifier
	private @Nullable FindingId id;

	private FindingGrade grade = FindingGrade.CONSIDERATION;

	private FindingState state = FindingState.ANSWER_DUE;

	private UnitId section = new UnitId("none");

	private String sectionName = "";

	private final Set<PersonId> auditors = new HashSet<>();

	private final Set<PersonId> answering = new HashSet<>();

	/** Whether something was said in the chief's place that the chief has not seen. */
	private boolean unseen;

	private final FindingReminders reminders = new FindingReminders();

	/** For the framework, which fills it from its events. */
	protected Finding() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(FindingCommand.RecordFinding c) {
		if (id != null) {
			return refused(ALREADY_RECORDED);
		}
		if (c.facts().isEmpty()) {
			return refused(FACTS_MISSING);
		}
		if (c.title().isBlank()) {
			return refused(TITLE_MISSING);
		}
		if (c.found().isBlank()) {
			return refused(FOUND_MISSING);
		}
		if (c.asked().isBlank()) {
			return refused(ASKED_MISSING);
		}
		if (c.answerBy().isBefore(c.on())) {
			return refused(DUE_DAY_PAST, c.answerBy());
		}
		apply(new FindingEvent.Recorded(c.finding(), c.number(), c.grade(), c.facts().stream().distinct().toList(),
				c.title().strip(), c.found().strip(), c.asked().strip(), c.section(), c.sectionName(), c.answerBy(),
				c.by(), c.on()));
		return accepted(c.finding().value());
	}

	@CommandHandler
	Outcome handle(FindingCommand.Answer c) {
		Outcome refusal = refusalToSection(c.by(), c.section());
		if (refusal != null) {
			return refusal;
		}
		if (state != FindingState.ANSWER_DUE) {
			return refused(ALREADY_ANSWERED);
		}
		if (c.answer().isBlank()) {
			return refused(ANSWER_MISSING);
		}
		if (c.measureBy().isBefore(c.on())) {
			return refused(DUE_DAY_PAST, c.measureBy());
		}
		apply(new FindingEvent.Answered(c.finding(), c.answer().strip(), c.measureBy(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(FindingCommand.ReportMeasure c) {
		Outcome refusal = refusalToSection(c.by(), c.section());
		if (refusal != null) {
			return refusal;
		}
		if (state == FindingState.ANSWER_DUE) {
			return refused(NOT_ANSWERED);
		}
		if (state == FindingState.MEASURE_ACCEPTED) {
			return refused(ALREADY_ACCEPTED);
		}
		if (c.account().isBlank() && c.status() != MeasureStatus.NOT_BEGUN) {
			return refused(ACCOUNT_MISSING);
		}
		apply(new FindingEvent.MeasureReported(c.finding(), c.status(), c.account().strip(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(FindingCommand.AcceptMeasure c) {
		Outcome refusal = refusalToAuditor(c.by());
		if (refusal != null) {
			return refusal;
		}
		if (state != FindingState.MEASURE_REPORTED) {
			return refused(NO_MEASURE_REPORTED);
		}
		apply(new FindingEvent.MeasureAccepted(c.finding(), c.remark().strip(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(FindingCommand.AskAgain c) {
		Outcome refusal = refusalToAuditor(c.by());
		if (refusal != null) {
			return refusal;
		}
		if (state == FindingState.ANSWER_DUE) {
			return refused(NOT_ANSWERED);
		}
		if (c.asked().isBlank()) {
			return refused(ASKED_MISSING);
		}
		return dueFrom(c.measureBy(), c.on(),
				new FindingEvent.AskedAgain(c.finding(), c.asked().strip(), c.measureBy(), c.by(), c.on()));
	}

	@CommandHandler
	Outcome handle(FindingCommand.Readdress c) {
		Outcome refusal = refusalToAuditor(c.by());
		if (refusal != null) {
			return refusal;
		}
		if (c.section().equals(section)) {
			return refused(ADDRESSED_ALREADY, sectionName);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new FindingEvent.Readdressed(c.finding(), c.section(), c.sectionName(), sectionName, c.reason().strip(),
				c.by(), c.on()));
		return accepted();
	}

	/** It may be closed meanwhile: what was said in that place was said all the same. */
	@CommandHandler
	Outcome handle(FindingCommand.View c) {
		if (!c.section().equals(section)) {
			return refused(OTHER_SECTION, sectionName);
		}
		if (c.by().onBehalfOf() != null) {
			return refused(VIEWED_IN_PLACE);
		}
		if (!unseen) {
			return refused(NOTHING_TO_VIEW);
		}
		apply(new FindingEvent.Viewed(c.finding(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(FindingCommand.Remind c) {
		Verdict<FindingEvent> verdict = reminders.decide(c, state);
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@CommandHandler
	Outcome handle(FindingCommand.Close c) {
		Outcome refusal = refusalToAuditor(c.by());
		if (refusal != null) {
			return refusal;
		}
		if (state == FindingState.ANSWER_DUE) {
			return refused(NOT_ANSWERED);
		}
		if (grade.needsMeasure() && state != FindingState.MEASURE_ACCEPTED) {
			return refused(MEASURE_NOT_ACCEPTED);
		}
		apply(new FindingEvent.Closed(c.finding(), c.remark().strip(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(FindingCommand.Withdraw c) {
		Outcome refusal = refusalToAuditor(c.by());
		if (refusal != null) {
			return refusal;
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new FindingEvent.Withdrawn(c.finding(), c.reason().strip(), c.by(), c.on()));
		return accepted();
	}

	private static Outcome dueFrom(LocalDate due, LocalDate on, FindingEvent event) {
		if (due.isBefore(on)) {
			return refused(DUE_DAY_PAST, due);
		}
		apply(event);
		return accepted();
	}

	private @Nullable Outcome refusalToSection(Actor by, UnitId of) {
		if (state.isEnded()) {
			return refused(ENDED);
		}
		if (!of.equals(section)) {
			return refused(OTHER_SECTION, sectionName);
		}
		return auditors.contains(by.person()) ? refused(OWN_FINDING) : null;
	}

	private @Nullable Outcome refusalToAuditor(Actor by) {
		if (state.isEnded()) {
			return refused(ENDED);
		}
		return answering.contains(by.person()) ? refused(OWN_MEASURE) : null;
	}

	/** A chief who speaks next has read what was said before. */
	private void said(Actor by) {
		answering.add(by.person());
		unseen = by.onBehalfOf() != null;
	}

	@EventSourcingHandler
	void on(FindingEvent event) {
		id = event.finding();
		reminders.on(event);
		switch (event) {
			case FindingEvent.Recorded e -> {
				grade = e.grade();
				section = e.section();
				sectionName = e.sectionName();
				auditors.add(e.by().person());
			}
			case FindingEvent.Answered e -> {
				state = FindingState.MEASURE_DUE;
				said(e.by());
			}
			case FindingEvent.MeasureReported e -> {
				state = e.status().isEnd() ? FindingState.MEASURE_REPORTED : FindingState.MEASURE_DUE;
				said(e.by());
			}
			case FindingEvent.MeasureAccepted e -> state = FindingState.MEASURE_ACCEPTED;
			case FindingEvent.AskedAgain e -> {
				state = FindingState.MEASURE_DUE;
				auditors.add(e.by().person());
			}
			case FindingEvent.Readdressed e -> {
				section = e.section();
				sectionName = e.sectionName();
				unseen = false;
			}
			case FindingEvent.Viewed e -> unseen = false;
			case FindingEvent.Reminded e -> {
				// Changes nothing of what is owed.
			}
			case FindingEvent.Closed e -> state = FindingState.CLOSED;
			case FindingEvent.Withdrawn e -> state = FindingState.WITHDRAWN;
		}
	}

}
