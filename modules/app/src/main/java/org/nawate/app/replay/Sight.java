package org.nawate.app.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.proposal.CaseFile;
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
record Sight(Set<PostKind> readers, boolean everybody, List<Desk> desks, List<FactRow> published, int later) {

	/**
	 * A post in whose inbox it stood.
	 *
	 * @param holders who held it that day, by what was known then
	 */
	record Desk(String postId, String postTitle, List<String> holders) {
	}

	/**
	 * The posts in whose inbox a case stands, for a step or a duty, with their titles.
	 */
	static Map<String, String> desks(CaseFile file, List<DutyRow> duties) {
		Map<String, String> desks = new LinkedHashMap<>();
		file.openSteps().forEach((step) -> desks.putIfAbsent(step.postId(), step.postTitle()));
		duties.stream().filter(DutyRow::open).forEach((duty) -> desks.putIfAbsent(duty.postId(), duty.postTitle()));
		return desks;
	}

	/**
	 * After the facts.
	 * @param publications for each fact that was ever published, by which position
	 * @param at the instant
	 */
	static Sight of(List<Desk> desks, List<FactRow> facts, Map<Long, Long> publications, long at) {
		Set<PostKind> readers = PermissionPolicy.kinds(Permission.READ);
		List<FactRow> published = facts.stream()
			.filter((fact) -> publications.getOrDefault(fact.position(), Long.MAX_VALUE) <= at)
			.toList();
		long ever = facts.stream().filter((fact) -> publications.containsKey(fact.position())).count();
		return new Sight(readers, readers.containsAll(Set.of(PostKind.values())), desks, published,
				(int) ever - published.size());
	}

}
