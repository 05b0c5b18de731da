package org.nawate.app.notification;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.proposal.StepId;

/**
 * Something to be told.
 *
 * @param code its sentence is {@code notice.item.<code>}
 * @param step that it leads to, while it is open
 * @param urgent whether it is told at once
 * @param posts whose holders are told
 * @param persons who are told besides
 * @param except who did it, and need not be told
 */
record Notice(NoticeKind kind, String code, List<NoticePart> parts, @Nullable ProposalId proposal,
		@Nullable StepId step, @Nullable MeetingId meeting, @Nullable CirculationId circulation,
		@Nullable FindingId finding, boolean urgent, Collection<PostId> posts, Collection<PersonId> persons,
		@Nullable PersonId except) {

	static Notice of(NoticeKind kind, String code, ProposalId proposal, NoticePart... parts) {
		return new Notice(kind, code, List.of(parts), proposal, null, null, null, null, kind == NoticeKind.SENT_BACK,
				List.of(), List.of(), null);
	}

	static Notice of(NoticeKind kind, String code, MeetingId meeting, boolean urgent, Collection<PersonId> persons) {
		return new Notice(kind, code, List.of(), null, null, meeting, null, null, urgent, List.of(), persons, null);
	}

	static Notice of(String code, CirculationId circulation, NoticePart... parts) {
		return new Notice(NoticeKind.MEETING, code, List.of(parts), null, null, null, circulation, null, false,
				List.of(), List.of(), null);
	}

	static Notice of(NoticeKind kind, String code, FindingId finding, NoticePart... parts) {
		return new Notice(kind, code, List.of(parts), null, null, null, null, finding, false, List.of(), List.of(),
				null);
	}

	Notice saying(NoticePart... what) {
		return new Notice(this.kind, this.code, List.of(what), this.proposal, this.step, this.meeting, this.circulation,
				this.finding, this.urgent, this.posts, this.persons, this.except);
	}

	Notice at(StepId there) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, there, this.meeting, this.circulation,
				this.finding, this.urgent, this.posts, this.persons, this.except);
	}

	Notice to(PostId... whose) {
		return to(List.of(whose));
	}

	Notice to(Collection<PostId> whose) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, this.step, this.meeting, this.circulation,
				this.finding, this.urgent, whose, this.persons, this.except);
	}

	Notice except(PersonId who) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, this.step, this.meeting, this.circulation,
				this.finding, this.urgent, this.posts, this.persons, who);
	}

}
