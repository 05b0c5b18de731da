package org.nawate.process.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.process.flow.CaseLock;

/**
 * What a flow reads of its cases, what it sends to the aggregates, and which day it is
 * there.
 */
@Component
public class Cases {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final CommandGateway commands;

	private final EventStore events;

	private final Clock clock;

	private final CaseLock lock;

	Cases(CommandGateway commands, EventStore events, Clock clock, CaseLock lock) {
		this.lock = lock;
		this.commands = commands;
		this.events = events;
		this.clock = clock;
	}

	/** Today in Japan. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), JAPAN);
	}

	/** The case with all its facts, those of the running act included. */
	public CaseFile file(ProposalId proposal) {
		CaseFile file = new CaseFile(proposal);
		this.events.readEvents(proposal.value())
			.forEachRemaining((event) -> file.on((ProposalEvent) event.getPayload()));
		return file;
	}

	Agenda agenda(MeetingId meeting) {
		Agenda agenda = new Agenda();
		this.events.readEvents(meeting.value())
			.forEachRemaining((event) -> agenda.on((MeetingEvent) event.getPayload()));
		return agenda;
	}

	CirculationFile circulation(CirculationId circulation) {
		CirculationFile file = new CirculationFile();
		this.events.readEvents(circulation.value())
			.forEachRemaining((event) -> file.on((CirculationEvent) event.getPayload()));
		return file;
	}

	/** Sends a command of which the sender has to know whether it was refused. */
	public Outcome ask(Act command) {
		if (command instanceof ProposalCommand act) {
			this.lock.take(act.proposal().value());
		}
		if (command instanceof MeetingCommand act) {
			this.lock.take(act.meeting().value());
		}
		if (command instanceof CirculationCommand act) {
			this.lock.take(act.circulation().value());
		}
		if (command instanceof OrganisationCommand act) {
			this.lock.take(act.organisation().value());
		}
		return this.commands.sendAndWait(command);
	}

	/** Keeps others from the case. */
	void hold(ProposalId proposal) {
		this.lock.take(proposal.value());
	}

	/**
	 * Keeps others from the meeting on whose agenda a case stands, or from the
	 * circulation it is in, before the case itself is asked.
	 */
	void holdMeetingOf(ProposalId proposal) {
		CaseFile file = file(proposal);
		MeetingId meeting = file.meeting();
		if (meeting != null) {
			this.lock.take(meeting.value());
		}
		CirculationId circulation = file.circulation();
		if (circulation != null) {
			this.lock.take(circulation.value());
		}
	}

	/**
	 * Lets cases and seats follow the organisation; each in turn, so that two nodes do
	 * not meet: circulations first, as whoever decides their cases takes them.
	 */
	public void follow(List<? extends Act> handovers) {
		handovers.stream().sorted(Comparator.comparing(Cases::turn)).forEach((handover) -> {
			switch (handover) {
				case CirculationCommand.PassOnSeat c -> ask(c);
				case ProposalCommand.ReassignStep c -> ask(c);
				case ProposalCommand.ReassignDuty c -> ask(c);
				case ProposalCommand.HandOver c -> ask(c);
				default -> throw new IllegalArgumentException(handover + " is no handover");
			}
		});
	}

	private static String turn(Act handover) {
		return switch (handover) {
			case CirculationCommand c -> "1 " + c.circulation().value();
			case ProposalCommand c -> "2 " + c.proposal().value();
			default -> "3";
		};
	}

	/**
	 * Sends a command that must not fail if the flow is to go on.
	 * @return the value that came with the acceptance
	 * @throws FlowRefused if a rule refused it
	 */
	public @Nullable String send(Act command) {
		return switch (ask(command)) {
			case Outcome.Accepted accepted -> accepted.value();
			case Outcome.Refused refused -> throw new FlowRefused(refused);
		};
	}

}
