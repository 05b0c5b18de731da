package org.nawate.domain.organisation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.organisation.OrganisationStanding.Post;

/** 代決の順位: who may be named to act for a post while it is absent. */
final class StandInRules {

	private final OrganisationStanding now;

	private final OrganisationId id;

	StandInRules(OrganisationStanding now, OrganisationId id) {
		this.now = now;
		this.id = id;
	}

	Verdict<OrganisationEvent> order(Post post, OrganisationChange.OrderStandIns c, LocalDate from) {
		Set<PostId> seen = new HashSet<>();
		for (PostId standIn : c.standIns()) {
			Post other = this.now.posts.get(standIn);
			if (other == null) {
				return refused(UNKNOWN_POST, standIn);
			}
			if (standIn.equals(c.post())) {
				return refused(OWN_STAND_IN, post.title());
			}
			if (!seen.add(standIn)) {
				return refused(STAND_IN_TWICE, other.title());
			}
			if (other.kind() == PostKind.AUDITOR) {
				return refused(STAND_IN_AUDITS, other.title());
			}
			if (from.isBefore(other.from())) {
				return refused(BEFORE_IT_EXISTS, other.from());
			}
			if (!other.existsOn(from)) {
				return refused(POST_CLOSED, other.title(), String.valueOf(other.closedFrom()));
			}
		}
		return c.standIns().equals(post.standIns().at(from)) ? refused(ALREADY_SO, post.title())
				: Verdict.of(new OrganisationEvent.StandInsOrdered(this.id, c.post(), c.standIns(), from));
	}

}
