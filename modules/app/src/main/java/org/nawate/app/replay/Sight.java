package org.nawate.app.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseStep;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.organisation.PostKind;

/**
 * Who saw what of a case at an instant, by the rules that the product keeps: the table of
 * permissions for those with a login, and for citizens the facts that a publication made
 * readable.
 *
 * @param readers kinds of posts that read every case
 * @param everybody whether those are all kinds that there are
 * @param desks posts in whose inbox it stood, for a step or a duty
 * @param published the acts of it that citizens could read by then
 * @param later how many of the acts up to then were published afterwards
 */
record Sight(Set<PostKind> readers, boolean everybody, List<String> desks, List<FactRow> published, int later) {

	/**
	 * After the facts.
	 * @param publications for each fact that was ever published, by which position
	 * @param at the instant
	 */
	static Sight of(CaseFile file, List<DutyRow> duties, List<FactRow> facts, Map<Long, Long> publications, long at) {
		Set<PostKind> readers = PermissionPolicy.kinds(Permission.READ);
		List<String> desks = java.util.stream.Stream
			.concat(file.openSteps().stream().map(CaseStep::postTitle),
					duties.stream().filter(DutyRow::open).map(DutyRow::postTitle))
			.distinct()
			.toList();
		List<FactRow> published = facts.stream()
			.filter((fact) -> publications.getOrDefault(fact.position(), Long.MAX_VALUE) <= at)
			.toList();
		long ever = facts.stream().filter((fact) -> publications.containsKey(fact.position())).count();
		return new Sight(readers, readers.containsAll(Set.of(PostKind.values())), desks, published,
				(int) ever - published.size());
	}

}
