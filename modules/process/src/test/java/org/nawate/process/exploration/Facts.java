package org.nawate.process.exploration;

import java.util.List;
import java.util.stream.Stream;

import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;

/**
 * All that is on record about one case, its project and its meetings, each in the order
 * of its own history.
 */
record Facts(List<ProposalEvent> proposal, List<ProjectEvent> project, List<MeetingEvent> meetings) {

	Facts {
		proposal = List.copyOf(proposal);
		project = List.copyOf(project);
		meetings = List.copyOf(meetings);
	}

	<E> Stream<E> ofCase(Class<E> type) {
		return this.proposal.stream().filter(type::isInstance).map(type::cast);
	}

	<E> Stream<E> ofMeetings(Class<E> type) {
		return this.meetings.stream().filter(type::isInstance).map(type::cast);
	}

}
