package org.nawate.app.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.proposal.Addressee;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;

import org.springframework.stereotype.Component;

/** Writes on a case, on a page or by the API. */
@Component
public class CommentActs {

	private final Acts acts;

	private final Desk desk;

	private final OrganisationQuery organisation;

	CommentActs(Acts acts, Desk desk, OrganisationQuery organisation) {
		this.acts = acts;
		this.desk = desk;
		this.organisation = organisation;
	}

	/**
	 * Writes on a case.
	 * @param to the posts it is meant for; none for all who are concerned
	 * @return accepted with the comment's number
	 */
	public Outcome comment(ProposalId proposal, String text, List<PostId> to, Acting acting) {
		List<Addressee> addressees = new ArrayList<>();
		for (PostId post : to) {
			Optional<PostRow> row = this.organisation.post(post, this.acts.today())
				.filter((known) -> known.existsOn(this.acts.today()));
			if (row.isEmpty()) {
				return Outcome.refused(OrganisationRejection.UNKNOWN_POST, post);
			}
			addressees.add(new Addressee(post, row.get().title()));
		}
		return this.acts.take(acting, Permission.TAKE_PART, ProposalRejection.UNKNOWN,
				(by) -> this.desk.act(new ProposalCommand.Comment(proposal, by, text, addressees, this.acts.today())));
	}

}
