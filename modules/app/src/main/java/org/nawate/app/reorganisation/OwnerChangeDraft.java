package org.nawate.app.reorganisation;

import java.util.Optional;

import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.proposal.PreparedDraft;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.PostKind;
import org.springframework.stereotype.Component;

/**
 * The case of a reorganisation drafted by hand, where there is none: it was withdrawn, or
 * the reorganisation was prepared when no case came by itself.
 */
@Component
class OwnerChangeDraft {

	private final OwnersOfReorganisation owners;

	private final OrganisationQuery organisation;

	private final PreparedDraft drafts;

	private final Acts acts;

	OwnerChangeDraft(OwnersOfReorganisation owners, OrganisationQuery organisation, PreparedDraft drafts, Acts acts) {
		this.owners = owners;
		this.organisation = organisation;
		this.drafts = drafts;
		this.acts = acts;
	}

	/** Whether this person drafts for the secretariat's side. */
	boolean may(Acting acting) {
		return inPost(acting).isPresent();
	}

	/**
	 * Accepted with the case's id; refused if no project's owner changes.
	 */
	Outcome draft(ReorganisationRow reorganisation, Acting acting) {
		Optional<Acting> drafting = inPost(acting);
		if (drafting.isEmpty()) {
			HeldPost post = acting.post();
			return Outcome.refused(AccessRejection.OTHER_SECTION, (post != null) ? post.title() : "");
		}
		Outcome outcome = this.owners.change(reorganisation)
			.map((change) -> this.owners.drafted(reorganisation,
					(proposal) -> this.drafts.draft(proposal, change, drafting.get())))
			.orElseGet(() -> Outcome.refused(OrganisationRejection.NO_CHANGES));
		if (outcome.isAccepted()) {
			this.acts.showEffect();
		}
		return outcome;
	}

	private Optional<Acting> inPost(Acting acting) {
		String section = this.organisation.secretariatPost(this.acts.today()).map(PostRow::unitId).orElse(null);
		Acting there = acting.fitting((held) -> drafts(held, section));
		HeldPost post = there.post();
		return (post != null && drafts(post, section)) ? Optional.of(there) : Optional.empty();
	}

	private static boolean drafts(HeldPost held, @org.jspecify.annotations.Nullable String section) {
		return held.kind() == PostKind.OFFICER && section != null && section.equals(held.unitId());
	}

}
