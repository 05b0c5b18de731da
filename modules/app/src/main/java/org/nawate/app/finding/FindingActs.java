package org.nawate.app.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Typed;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingCommand;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingRejection;
import org.nawate.domain.finding.MeasureStatus;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.UnitId;

import org.springframework.stereotype.Component;

/** What is done with findings, on a page or by the API. */
@Component
class FindingActs {

	private static final Pattern ID = Pattern.compile("finding-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private static final Pattern BETWEEN = Pattern.compile("[\\s,、,;]+");

	private final Acts acts;

	private final CommandGateway commands;

	private final FindingQuery findings;

	private final FindingNumbers numbers;

	private final OrganisationQuery organisation;

	FindingActs(Acts acts, CommandGateway commands, FindingQuery findings, FindingNumbers numbers,
			OrganisationQuery organisation) {
		this.acts = acts;
		this.commands = commands;
		this.findings = findings;
		this.numbers = numbers;
		this.organisation = organisation;
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
		Outcome.Refused fault = tooLong(draft.title(), Typed.NAME);
		fault = (fault != null) ? fault : tooLong(draft.found(), Typed.TEXT);
		fault = (fault != null) ? fault : tooLong(draft.asked(), Typed.TEXT);
		fault = (fault != null) ? fault : look(draft.facts(), facts);
		Optional<UnitRow> unit = unit(draft.unit());
		if (fault == null && grade == null) {
			fault = refused(FindingFault.GRADE_MISSING);
		}
		if (fault == null && unit.isEmpty()) {
			fault = refused(FindingFault.SECTION_UNKNOWN);
		}
		if (fault == null && answerBy == null) {
			fault = refused(FindingFault.DAY_MISSING);
		}
		if (fault != null || grade == null || answerBy == null || unit.isEmpty()) {
			return permitted(Permission.RECORD_FINDINGS, acting, fault);
		}
		UnitRow section = unit.get();
		Outcome outcome = run(acting,
				(by) -> new FindingCommand.RecordFinding(id, by, this.numbers.next(FiscalYear.of(this.acts.today())),
						grade, facts, Typed.clean(draft.title()), Typed.clean(draft.found()),
						Typed.clean(draft.asked()), new UnitId(section.unitId()), section.name(), answerBy,
						this.acts.today()));
		boolean again = outcome instanceof Outcome.Refused refused
				&& refused.rejection() == FindingRejection.ALREADY_RECORDED;
		if (again) {
			this.acts.showEffect();
		}
		return again ? Outcome.accepted(id.value()) : outcome;
	}

	Outcome answer(FindingId id, String answer, @Nullable LocalDate measureBy, Acting acting) {
		Outcome.Refused fault = tooLong(answer, Typed.TEXT);
		if (fault != null || measureBy == null) {
			return permitted(Permission.ANSWER_FINDINGS, acting,
					(fault != null) ? fault : refused(FindingFault.DAY_MISSING));
		}
		return answering(id, acting, (by, section) -> new FindingCommand.Answer(id, by, section, Typed.clean(answer),
				measureBy, this.acts.today()));
	}

	Outcome report(FindingId id, @Nullable MeasureStatus status, String account, Acting acting) {
		Outcome.Refused fault = tooLong(account, Typed.TEXT);
		if (fault != null || status == null) {
			return permitted(Permission.ANSWER_FINDINGS, acting,
					(fault != null) ? fault : refused(FindingFault.STATUS_MISSING));
		}
		return answering(id, acting, (by, section) -> new FindingCommand.ReportMeasure(id, by, section, status,
				Typed.clean(account), this.acts.today()));
	}

	Outcome accept(FindingId id, String remark, Acting acting) {
		return judging(remark, acting,
				(by) -> new FindingCommand.AcceptMeasure(id, by, Typed.clean(remark), this.acts.today()));
	}

	Outcome askAgain(FindingId id, String asked, @Nullable LocalDate measureBy, Acting acting) {
		if (measureBy == null) {
			return permitted(Permission.RECORD_FINDINGS, acting, refused(FindingFault.DAY_MISSING));
		}
		return judging(asked, acting,
				(by) -> new FindingCommand.AskAgain(id, by, Typed.clean(asked), measureBy, this.acts.today()));
	}

	Outcome readdress(FindingId id, String unit, String reason, Acting acting) {
		Optional<UnitRow> section = unit(unit);
		if (section.isEmpty()) {
			return permitted(Permission.RECORD_FINDINGS, acting, refused(FindingFault.SECTION_UNKNOWN));
		}
		return judging(reason, acting, (by) -> new FindingCommand.Readdress(id, by, new UnitId(section.get().unitId()),
				section.get().name(), Typed.clean(reason), this.acts.today()));
	}

	Outcome close(FindingId id, String remark, Acting acting) {
		return judging(remark, acting,
				(by) -> new FindingCommand.Close(id, by, Typed.clean(remark), this.acts.today()));
	}

	Outcome withdraw(FindingId id, String reason, Acting acting) {
		return judging(reason, acting,
				(by) -> new FindingCommand.Withdraw(id, by, Typed.clean(reason), this.acts.today()));
	}

	/** The person in the post of chief of a section, where they hold it. */
	static Acting asChief(Acting acting, String unit) {
		return acting.fitting((held) -> held.kind() == PostKind.SECTION_CHIEF && unit.equals(held.unitId()));
	}

	private Outcome judging(String text, Acting acting, Function<Actor, FindingCommand> command) {
		Outcome.Refused fault = tooLong(text, Typed.TEXT);
		return (fault != null) ? permitted(Permission.RECORD_FINDINGS, acting, fault) : run(acting, command);
	}

	private Outcome run(Acting acting, Function<Actor, FindingCommand> command) {
		return this.acts.take(acting, Permission.RECORD_FINDINGS, FindingRejection.UNKNOWN,
				(by) -> this.commands.sendAndWait(command.apply(by)));
	}

	private Outcome answering(FindingId id, Acting acting,
			java.util.function.BiFunction<Actor, UnitId, FindingCommand> command) {
		Optional<FindingRow> finding = this.findings.find(id);
		if (finding.isEmpty()) {
			return permitted(Permission.ANSWER_FINDINGS, acting, refused(FindingRejection.UNKNOWN));
		}
		Acting chief = asChief(acting, finding.get().unitId());
		return this.acts.take(chief, Permission.ANSWER_FINDINGS, FindingRejection.UNKNOWN, (by) -> {
			String unit = chief.posts()
				.stream()
				.filter((held) -> held.postId().equals(by.post().value()))
				.map((held) -> String.valueOf(held.unitId()))
				.findFirst()
				.orElse("");
			return this.commands.sendAndWait(command.apply(by, new UnitId(unit)));
		});
	}

	/** A fault is told to who may; who may not is told that. */
	private Outcome permitted(Permission permission, Acting acting, Outcome.@Nullable Refused fault) {
		return this.acts.take(acting, permission, FindingRejection.UNKNOWN,
				(by) -> (fault != null) ? fault : refused(FindingRejection.UNKNOWN));
	}

	private Outcome.@Nullable Refused look(String typed, List<FactFound> facts) {
		for (String number : BETWEEN.split(typed.strip())) {
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

	private static Outcome.Refused refused(org.nawate.domain.act.Rejection rejection, Object... details) {
		return (Outcome.Refused) Outcome.refused(rejection, details);
	}

}
