package org.nawate.app.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.app.comment.CommentQuery;
import org.nawate.app.comment.CommentRow;
import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.paper.PaperDesk;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.unread.ReadMarks;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.PostKind;

import org.springframework.stereotype.Component;

/** What was written on a case as one person sees it, and to whom they may write. */
@Component
class CommentsOfCase {

	private final CommentQuery comments;

	private final ReadMarks marks;

	private final OrganisationQuery organisation;

	private final Acts today;

	private final PaperDesk filing;

	CommentsOfCase(CommentQuery comments, ReadMarks marks, OrganisationQuery organisation, Acts today,
			PaperDesk filing) {
		this.comments = comments;
		this.marks = marks;
		this.organisation = organisation;
		this.today = today;
		this.filing = filing;
	}

	/**
	 * The comments of a case.
	 *
	 * @param concerned the posts that have to do with the case
	 * @param others all other posts
	 * @param filing what papers are taken
	 */
	record Talk(List<Line> lines, boolean mayWrite, List<Choice> concerned, List<Choice> others, PaperDesk filing) {

		public long unread() {
			return this.lines.stream().filter(Line::unread).count();
		}

	}

	/** One comment; unread until the person has seen the case after it was written. */
	record Line(CommentRow comment, boolean unread, List<PaperRow> papers) {
	}

	Talk of(CaseFile file, List<PaperRow> papers, Acting acting) {
		ProposalId proposal = new ProposalId(file.proposalId());
		long seen = this.marks.of(acting.person(), proposal);
		Map<Integer, List<PaperRow>> attached = PaperRow.ofComments(papers);
		List<Line> lines = this.comments.of(proposal)
			.stream()
			.map((comment) -> new Line(comment, comment.isNewTo(acting.person().value(), seen),
					attached.getOrDefault(comment.number(), List.of())))
			.toList();
		if (file.state().isEnded() || !acting.may(Permission.TAKE_PART)) {
			return new Talk(lines, false, List.of(), List.of(), this.filing);
		}
		Set<String> concerned = new HashSet<>(this.comments.concerned(proposal));
		concerned.add(file.drafter().post().value());
		List<PostRow> posts = this.organisation.posts(this.today.today());
		return new Talk(lines, true,
				posts.stream().filter((post) -> isConcerned(post, concerned)).map(CommentsOfCase::choice).toList(),
				posts.stream().filter((post) -> !isConcerned(post, concerned)).map(CommentsOfCase::choice).toList(),
				this.filing);
	}

	/** The person has it before them now. */
	void see(CaseFile file, Acting acting) {
		this.marks.see(acting.person(), new ProposalId(file.proposalId()));
	}

	/** The secretariat has to do with every case. */
	private static boolean isConcerned(PostRow post, Set<String> concerned) {
		return concerned.contains(post.postId()) || post.kind() == PostKind.SECRETARIAT;
	}

	private static Choice choice(PostRow post) {
		return new Choice(post.postId(), post.title());
	}

}
