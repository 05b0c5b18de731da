package org.nawate.app.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nawate.app.edition.EditionQuery;
import org.nawate.app.edition.EditionSummary;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.process.inbox.OneTransaction;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Takes an action plan over from the text of its page: all of it, as events of one
 * transaction, or nothing.
 */
@Service
@EnableConfigurationProperties(PlanSettings.class)
public class ImportPlan {

	private final OrganisationQuery organisation;

	private final EditionQuery editions;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final Clock clock;

	private final EnrolmentActs enrolment;

	ImportPlan(OrganisationQuery organisation, EditionQuery editions, CommandGateway commands,
			OneTransaction transaction, Clock clock, PlanSettings settings) {
		this.organisation = organisation;
		this.editions = editions;
		this.commands = commands;
		this.transaction = transaction;
		this.clock = clock;
		this.enrolment = new EnrolmentActs(settings);
	}

	/** What would be imported, and what was found. Changes nothing. */
	public ImportReport dryRun(PlanSource source) {
		return new ImportReport(source, read(source), false, null);
	}

	/** Imports the page if nothing keeps it from being imported. */
	public ImportReport run(PlanSource source, Actor by) {
		PageReading reading = read(source);
		if (!reading.sound()) {
			return new ImportReport(source, reading, false, null);
		}
		List<Act> acts = this.enrolment.of(source, reading, by, LocalDate.now(this.clock));
		Outcome outcome = this.transaction.inOneTransaction(() -> send(acts), Outcome::isAccepted);
		return new ImportReport(source, reading, outcome.isAccepted(),
				(outcome instanceof Outcome.Refused refused) ? refused : null);
	}

	private Outcome send(List<Act> acts) {
		for (Act act : acts) {
			Outcome outcome = this.commands.sendAndWait(act);
			if (!outcome.isAccepted()) {
				return outcome;
			}
		}
		return Outcome.accepted();
	}

	private PageReading read(PlanSource source) {
		List<KnownSection> known = this.organisation.sections(LocalDate.now(this.clock))
			.stream()
			.map((section) -> new KnownSection(section.departmentName(), section.name(), section.unitId()))
			.toList();
		PageReading reading = new PageParser(known).parse(source.text(), source.edition());
		List<Finding> findings = new ArrayList<>(reading.findings());
		if (known.isEmpty()) {
			findings.add(Finding.of(FindingCode.ORGANISATION_EMPTY, 0));
		}
		findings.addAll(onRecord(reading.page().edition()));
		findings.sort(Comparator.comparingInt(Finding::line));
		return new PageReading(reading.page(), findings);
	}

	/** A plan is taken over once; its later editions are made here. */
	private List<Finding> onRecord(@Nullable FiscalYear edition) {
		List<FiscalYear> years = this.editions.list().stream().map(EditionSummary::fiscalYear).sorted().toList();
		if (years.isEmpty()) {
			return List.of();
		}
		return List.of((edition != null && years.contains(edition))
				? Finding.of(FindingCode.EDITION_ON_RECORD, 0, edition.japanese())
				: Finding.of(FindingCode.PLAN_ON_RECORD, 0, years.getLast().japanese()));
	}

}
