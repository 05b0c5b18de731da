package org.nawate.app.finding;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Typed;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.YearNumbers;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingCommand;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingRejection;
import org.nawate.domain.organisation.UnitId;

import org.springframework.stereotype.Component;

/** What is done with findings, on a page or by the API. */
@Component
class FindingActs {

	private static final Pattern ID = Pattern.compile("finding-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private static final Pattern BETWEEN = Pattern.compile("[\\s,、;]+");

	private final Acts acts;

	private final CommandGateway commands;

	private final FindingQuery findings;

	private final YearNumbers numbers;

	private final OrganisationQuery organisation;

	private final SectionAnswer sections;

	FindingActs(Acts acts, CommandGateway commands, FindingQuery findings, YearNumbers numbers,
			OrganisationQuery organisation, SectionAnswer sections) {
		this.acts = acts;
		this.commands = commands;
		this.findings = findings;
		this.numbers = numbers;
		this.organisation = organisation;
		this.sections = sections;
	}

	/**
	 * A finding as it was typed.
	 *
	 * @param facts numbers of facts, with blanks or commas between them
	 * @param unit the section's id
	 */
	record Draft(@Nullable FindingGrade grade, String facts, String title, String found, String asked, String unit,
			@Nullable LocalDate answerBy) {
	}

	/** An id for a new finding: the token of its form. */
	static FindingId newId() {
		return new FindingId("finding-" + UUID.randomUUID());
	}

	/** The id said by a form or caller; empty if it is none. */
	static Optional<FindingId> id(String said) {
		return ID.matcher(said).matches() ? Optional.of(new FindingId(said)) : Optional.empty();
	}

	/**
	 * Records a finding; accepted with its id. Sent again under the same id, by a double
	 * click, it records nothing twice.
	 */
	Outcome record(FindingId id, Draft draft, Acting acting) {
		FindingGrade grade = draft.grade();
		LocalDate answerBy = draft.answerBy();
		List<FactFound> facts = new ArrayList<>();
		Optional<UnitRow> unit = unit(draft.unit());
		Outcome.Refused fault = fault(draft, facts, unit);
		if (fault != null || grade == null || answerBy == null || unit.isEmpty()) {
			return told(Permission.RECORD_FINDINGS, acting, fault);
		}
		UnitRow section = unit.get();
		Outcome outcome = this.acts.take(acting, Permission.RECORD_FINDINGS, FindingRejection.UNKNOWN,
				(by) -> this.commands.sendAndWait(new FindingCommand.RecordFinding(id, by,
						this.numbers.next(YearNumbers.Series.FINDING, FiscalYear.of(this.acts.today())), grade, facts,
						Typed.clean(draft.title()), Typed.clean(draft.found()), Typed.clean(draft.asked()),
						new UnitId(section.unitId()), section.name(), answerBy, this.acts.today())));
		boolean again = outcome instanceof Outcome.Refused refused
				&& refused.rejection() == FindingRejection.ALREADY_RECORDED;
		if (again) {
			this.acts.showEffect();
		}
		return again ? Outcome.accepted(id.value()) : outcome;
	}

	/** Does something with a finding that is on record. */
	Outcome take(FindingId id, FindingAct act, FindingAct.Said said, Acting acting) {
		FindingRow finding = this.findings.find(id).orElse(null);
		Permission permission = act.isOfSection() ? Permission.ANSWER_FINDINGS : Permission.RECORD_FINDINGS;
		if (finding == null) {
			return told(permission, acting, refused(FindingRejection.UNKNOWN));
		}
		SectionAnswer.Voice voice = act.isOfSection() ? this.sections.of(finding.unitId(), acting)
				: new SectionAnswer.Voice(acting, new UnitId(finding.unitId()), null, true);
		Optional<UnitRow> other = (act == FindingAct.ADDRESS) ? unit(requireNonNullElse(said.unit(), ""))
				: Optional.empty();
		Outcome.Refused fault = fault(act, said, other);
		Permission needed = act.isOfSection() ? voice.permission() : permission;
		return (fault != null) ? told(needed, voice.acting(), fault)
				: this.acts.take(voice.acting(), needed, FindingRejection.UNKNOWN, (by) -> this.commands
					.sendAndWait(command(id, act, said, voice.actor(by), voice.section(), other.orElse(null))));
	}

	private FindingCommand command(FindingId id, FindingAct act, FindingAct.Said said, Actor by, UnitId section,
			@Nullable UnitRow other) {
		String text = Typed.clean(said.text());
		LocalDate today = this.acts.today();
		return switch (act) {
			case ANSWER -> new FindingCommand.Answer(id, by, section, text, requireNonNull(said.day()), today);
			case MEASURE ->
				new FindingCommand.ReportMeasure(id, by, section, requireNonNull(said.status()), text, today);
			case VIEWING -> new FindingCommand.View(id, by, section, today);
			case ACCEPTANCE -> new FindingCommand.AcceptMeasure(id, by, text, today);
			case QUESTION -> new FindingCommand.AskAgain(id, by, text, requireNonNull(said.day()), today);
			case ADDRESS -> new FindingCommand.Readdress(id, by, new UnitId(requireNonNull(other).unitId()),
					other.name(), text, today);
			case CLOSING -> new FindingCommand.Close(id, by, text, today);
			case WITHDRAWAL -> new FindingCommand.Withdraw(id, by, text, today);
		};
	}

	private static Outcome.@Nullable Refused fault(FindingAct act, FindingAct.Said said, Optional<UnitRow> other) {
		Outcome.Refused fault = tooLong(said.text(), Typed.TEXT);
		if (fault == null && act.setsDay() && said.day() == null) {
			return refused(FindingFault.DAY_MISSING);
		}
		if (fault == null && act == FindingAct.MEASURE && said.status() == null) {
			return refused(FindingFault.STATUS_MISSING);
		}
		if (fault == null && act == FindingAct.ADDRESS && other.isEmpty()) {
			return refused(FindingFault.SECTION_UNKNOWN);
		}
		return fault;
	}

	private Outcome.@Nullable Refused fault(Draft draft, List<FactFound> facts, Optional<UnitRow> unit) {
		Outcome.Refused fault = tooLong(draft.title(), Typed.NAME);
		fault = (fault != null) ? fault : tooLong(draft.found(), Typed.TEXT);
		fault = (fault != null) ? fault : tooLong(draft.asked(), Typed.TEXT);
		fault = (fault != null) ? fault : look(draft.facts(), facts);
		if (fault == null && draft.grade() == null) {
			return refused(FindingFault.GRADE_MISSING);
		}
		if (fault == null && unit.isEmpty()) {
			return refused(FindingFault.SECTION_UNKNOWN);
		}
		if (fault == null && draft.answerBy() == null) {
			return refused(FindingFault.DAY_MISSING);
		}
		return fault;
	}

	/** A fault is told to who may; who may not is told that. */
	private Outcome told(Permission permission, Acting acting, Outcome.@Nullable Refused fault) {
		return this.acts.take(acting, permission, FindingRejection.UNKNOWN,
				(by) -> (fault != null) ? fault : refused(FindingRejection.UNKNOWN));
	}

	private Outcome.@Nullable Refused look(String typed, List<FactFound> facts) {
		// Half and full width are alike.
		for (String number : BETWEEN.split(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())) {
			if (number.isEmpty()) {
				continue;
			}
			Optional<FactFound> fact = NUMBER.matcher(number).matches() ? this.findings.fact(Long.parseLong(number))
					: Optional.empty();
			if (fact.isEmpty()) {
				return refused(FindingFault.FACT_UNKNOWN, number);
			}
			facts.add(fact.get());
		}
		return null;
	}

	private Optional<UnitRow> unit(String id) {
		return this.organisation.unit(id, this.acts.today());
	}

	private static Outcome.@Nullable Refused tooLong(String text, int longest) {
		int length = Typed.length(text);
		return (length > longest || Typed.isUnreadable(Typed.clean(text)))
				? refused(FindingFault.TEXT_TOO_LONG, longest, length) : null;
	}

	private static Outcome.Refused refused(Rejection rejection, Object... details) {
		return (Outcome.Refused) Outcome.refused(rejection, details);
	}

}
