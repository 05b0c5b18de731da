package org.nawate.app.notification;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
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
		@Nullable StepId step, @Nullable MeetingId meeting, boolean urgent, Collection<PostId> posts,
		Collection<PersonId> persons, @Nullable PersonId except) {

	static Notice of(NoticeKind kind, String code, ProposalId proposal, NoticePart... parts) {
		return new Notice(kind, code, List.of(parts), proposal, null, null, kind == NoticeKind.SENT_BACK, List.of(),
				List.of(), null);
	}

	static Notice of(NoticeKind kind, String code, MeetingId meeting, boolean urgent, Collection<PersonId> persons) {
		return new Notice(kind, code, List.of(), null, null, meeting, urgent, List.of(), persons, null);
	}

	Notice at(StepId there) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, there, this.meeting, this.urgent, this.posts,
				this.persons, this.except);
	}

	Notice to(PostId... whose) {
		return to(List.of(whose));
	}

	Notice to(Collection<PostId> whose) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, this.step, this.meeting, this.urgent, whose,
				this.persons, this.except);
	}

	Notice except(PersonId who) {
		return new Notice(this.kind, this.code, this.parts, this.proposal, this.step, this.meeting, this.urgent,
				this.posts, this.persons, who);
	}

}
