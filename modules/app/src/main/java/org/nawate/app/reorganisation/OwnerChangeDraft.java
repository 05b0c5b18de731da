package org.nawate.app.reorganisation;

import java.util.List;
import java.util.Optional;

import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.proposal.PreparedDraft;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.springframework.stereotype.Component;

/**
 * One case for all projects whose owner a reorganisation changes (主担課変更). It is drafted
 * by an officer of the secretariat's own section: the secretariat screens it, and drafts
 * nothing.
 */
@Component
class OwnerChangeDraft {

	private final ReorganisationImpact impact;

	private final OrganisationQuery organisation;

	private final PreparedDraft drafts;

	private final Acts acts;

	OwnerChangeDraft(ReorganisationImpact impact, OrganisationQuery organisation, PreparedDraft drafts, Acts acts) {
		this.impact = impact;
		this.organisation = organisation;
		this.drafts = drafts;
		this.acts = acts;
	}

	/** Whether this person drafts for the secretariat's side. */
	boolean may(Acting acting) {
		return inPost(acting).isPresent();
	}

	/** Refused if no project's owner changes, or somebody would go on with none. */
	Outcome draft(ProposalId proposal, ReorganisationRow reorganisation, Acting acting) {
		Optional<Acting> drafting = inPost(acting);
		if (drafting.isEmpty()) {
			HeldPost post = acting.post();
			return Outcome.refused(AccessRejection.OTHER_SECTION, (post != null) ? post.title() : "");
		}
		List<ProjectChange.OwnerChange.Transfer> transfers = this.impact
			.of(reorganisation.changes(), reorganisation.effectiveOn())
			.projects()
			.stream()
			.map((row) -> new ProjectChange.OwnerChange.Transfer(new ProjectId(row.projectId()), row.from(), row.to(),
					row.toUnit()))
			.toList();
		if (transfers.isEmpty()) {
			return Outcome.refused(OrganisationRejection.NO_CHANGES);
		}
		return this.drafts.draft(proposal,
				new ProjectChange.OwnerChange(transfers, reorganisation.name(), reorganisation.effectiveOn()),
				drafting.get());
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
