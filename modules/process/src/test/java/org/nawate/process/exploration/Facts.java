package org.nawate.process.exploration;

import java.util.List;
import java.util.stream.Stream;

import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;

/**
 * All that is on record about one case, its project, its meetings and its circulation,
 * each in the order of its own history.
 */
record Facts(List<ProposalEvent> proposal, List<ProjectEvent> project, List<MeetingEvent> meetings,
		List<CirculationEvent> circulation) {

	Facts {
		proposal = List.copyOf(proposal);
		project = List.copyOf(project);
		meetings = List.copyOf(meetings);
		circulation = List.copyOf(circulation);
	}

	/** A case that was never sent round. */
	Facts(List<ProposalEvent> proposal, List<ProjectEvent> project, List<MeetingEvent> meetings) {
		this(proposal, project, meetings, List.of());
	}

	boolean isKgiRevision() {
		return ofCase(ProposalEvent.Drafted.class).anyMatch((e) -> e.change() instanceof ProposedChange.KgiRevision);
	}

	<E> Stream<E> ofCase(Class<E> type) {
		return this.proposal.stream().filter(type::isInstance).map(type::cast);
	}

	<E> Stream<E> ofCirculation(Class<E> type) {
		return this.circulation.stream().filter(type::isInstance).map(type::cast);
	}

	<E> Stream<E> ofMeetings(Class<E> type) {
		return this.meetings.stream().filter(type::isInstance).map(type::cast);
	}

}
