package org.nawate.app.convocation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.nawate.app.agenda.CarryOver;
import org.nawate.app.headquarters.HeadquartersRulesQuery;
import org.nawate.app.meeting.MeetingDesk;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.process.inbox.BusinessCalendar;

/** What is done with a meeting of the headquarters before and after it is held. */
@Component
public class MeetingActs {

	private static final Pattern ID = Pattern.compile("meeting-[a-z0-9-]{8,60}");

	private final MeetingDesk desk;

	private final OrganisationQuery organisation;

	private final HeadquartersRulesQuery rules;

	private final BusinessCalendar calendar;

	private final CarryOver carryOver;

	MeetingActs(MeetingDesk desk, OrganisationQuery organisation, HeadquartersRulesQuery rules,
			BusinessCalendar calendar, CarryOver carryOver) {
		this.desk = desk;
		this.organisation = organisation;
		this.rules = rules;
		this.calendar = calendar;
		this.carryOver = carryOver;
	}

	/** The day on which it is done. */
	LocalDate today() {
		return this.desk.today();
	}

	/** An id for a new meeting: the token of its form. */
	public static MeetingId newId() {
		return new MeetingId("meeting-" + UUID.randomUUID());
	}

	/** The id said by a form or caller; empty if it is none. */
	public static Optional<MeetingId> id(String said) {
		return ID.matcher(said).matches() ? Optional.of(new MeetingId(said)) : Optional.empty();
	}

	/**
	 * Plans a meeting; what was carried over comes onto its agenda by itself.
	 */
	public Outcome plan(MeetingId meeting, PlanRequest said, Acting acting) {
		return this.desk.run(Permission.RUN_MEETINGS, acting,
				(by) -> new MeetingCommand.Plan(meeting, by, said.name().strip(), said.heldOn(),
						Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(),
						this.rules.on(said.heldOn()).quorum()),
				() -> this.carryOver.onto(meeting));
	}

	/** Moves a meeting that is not convened yet to another day, time or place. */
	public Outcome reschedule(MeetingId meeting, RescheduleRequest said, Acting acting) {
		return this.desk.run(acting,
				(by) -> new MeetingCommand.Reschedule(meeting, by, said.heldOn(),
						Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(),
						MeetingDesk.text(said.reason()), this.desk.today()));
	}

	/**
	 * 招集: fixes the seats and the rules as they are on the day of the meeting.
	 * @param urgency why it is convened later than the rules allow; else empty
	 */
	public Outcome convene(MeetingId meeting, @Nullable String urgency, Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(acting,
						(by) -> new MeetingCommand.Convene(meeting, by, this.organisation.seats(view.heldOn()),
								this.rules.on(view.heldOn()), latestConvocation(view.heldOn()),
								MeetingDesk.text(urgency), this.desk.today())));
	}

	/**
	 * 招集の変更: the convened meeting is held at another time or place, by the seats and the
	 * rules of its day.
	 * @param urgency why its members are told later than the rules allow; else empty
	 */
	public Outcome reconvene(MeetingId meeting, RescheduleRequest said, @Nullable String urgency, Acting acting) {
		return this.desk.run(acting, (by) -> new MeetingCommand.Reconvene(meeting, by, said.heldOn(),
				Objects.requireNonNullElse(said.startsAt(), ""), said.place().strip(), MeetingDesk.text(said.reason()),
				this.organisation.seats(said.heldOn()), this.rules.on(said.heldOn()), latestConvocation(said.heldOn()),
				MeetingDesk.text(urgency), this.desk.today()));
	}

	/** The last day on which a meeting of that day is convened in time. */
	public LocalDate latestConvocation(LocalDate heldOn) {
		return this.calendar.minusWorkingDays(heldOn, this.rules.on(heldOn).noticeWorkingDays());
	}

	/** 中止: what stood on its agenda comes onto the next one. */
	public Outcome callOff(MeetingId meeting, @Nullable String reason, Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(Permission.RUN_MEETINGS, acting,
						(by) -> new MeetingCommand.CallOff(meeting, by, MeetingDesk.text(reason), this.desk.today()),
						() -> this.carryOver.from(view)));
	}

	/** 流会: what stood on its agenda comes onto the next one. */
	public Outcome adjourn(MeetingId meeting, @Nullable String reason, Acting acting) {
		return this.desk.withMeeting(meeting,
				(view) -> this.desk.run(Permission.RUN_MEETINGS, acting,
						(by) -> new MeetingCommand.Adjourn(meeting, by, MeetingDesk.text(reason), this.desk.today()),
						() -> this.carryOver.from(view)));
	}

}
