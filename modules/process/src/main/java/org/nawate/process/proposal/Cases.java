package org.nawate.process.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

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

	Cases(CommandGateway commands, EventStore events, Clock clock) {
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

	/** Sends a command of which the sender has to know whether it was refused. */
	Outcome ask(Act command) {
		return this.commands.sendAndWait(command);
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
