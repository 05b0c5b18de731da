package org.nawate.app.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.paper.PaperDesk;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Writes on a case, on a page or by the API. */
@Component
public class CommentActs {

	private final Acts acts;

	private final Desk desk;

	private final OrganisationQuery organisation;

	private final PaperDesk papers;

	CommentActs(Acts acts, Desk desk, OrganisationQuery organisation, PaperDesk papers) {
		this.acts = acts;
		this.desk = desk;
		this.organisation = organisation;
		this.papers = papers;
	}

	/**
	 * Writes on a case.
	 * @param to the posts it is meant for; none for all who are concerned
	 * @return accepted with the comment's number
	 */
	public Outcome comment(ProposalId proposal, String text, List<PostId> to, Acting acting) {
		return comment(proposal, text, to, null, acting);
	}

	/**
	 * The same with a paper.
	 * @param sent {@code null} or empty for none
	 */
	public Outcome comment(ProposalId proposal, String text, List<PostId> to, @Nullable MultipartFile sent,
			Acting acting) {
		List<Addressee> addressees = new ArrayList<>();
		for (PostId post : to) {
			Optional<PostRow> row = this.organisation.post(post, this.acts.today())
				.filter((known) -> known.existsOn(this.acts.today()));
			if (row.isEmpty()) {
				return Outcome.refused(OrganisationRejection.UNKNOWN_POST, post);
			}
			addressees.add(new Addressee(post, row.get().title()));
		}
		Function<Actor, Outcome> act = (by) -> this.desk
			.act(new ProposalCommand.Comment(proposal, by, text, addressees, this.acts.today()));
		if (!PaperDesk.isSent(sent)) {
			return this.acts.take(acting, Permission.TAKE_PART, ProposalRejection.UNKNOWN, act);
		}
		return this.papers.take(sent,
				(taken) -> this.acts.take(acting, Permission.TAKE_PART, ProposalRejection.UNKNOWN, (by) -> {
					Outcome said = act.apply(by);
					if (!(said instanceof Outcome.Accepted accepted)) {
						return said;
					}
					taken.keep().run();
					Outcome attached = this.desk.act(new ProposalCommand.AttachPaper(proposal, by, taken.paper(),
							Integer.valueOf(String.valueOf(accepted.value())), null, this.acts.today()));
					return attached.isAccepted() ? said : attached;
				}));
	}

}
