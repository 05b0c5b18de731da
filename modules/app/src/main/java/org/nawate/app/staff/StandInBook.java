package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StandInDirectory.Claim;
import org.nawate.process.inbox.StandInDirectory.Waiting;

/**
 * Who may act for whom on one day. 代決 is for who decides last in the line or alone (専決),
 * by the registered order; on the way up the superior approves instead, or the absent one
 * is skipped and views afterwards. A post that nobody holds is absent as well (欠けたとき).
 * Source: the cities' rules on 代決 (事務決裁規程).
 */
final class StandInBook {

	private final LocalDate day;

	private final Map<String, PostRow> posts;

	private final Map<String, UnitRow> units;

	private final Map<String, List<Holder>> holders;

	private final Map<String, List<String>> order;

	private final Map<String, LocalDate> away;

	private final List<DelegationRow> delegations;

	/**
	 * What is on record of the day.
	 * @param holders by post
	 * @param order the posts that act for a post, by that post
	 * @param away the first day on which each absent person is back
	 */
	StandInBook(LocalDate day, List<PostRow> posts, List<UnitRow> units, Map<String, List<Holder>> holders,
			Map<String, List<String>> order, Map<String, LocalDate> away, List<DelegationRow> delegations) {
		this.day = day;
		this.posts = posts.stream().collect(Collectors.toMap(PostRow::postId, Function.identity()));
		this.units = units.stream().collect(Collectors.toMap(UnitRow::unitId, Function.identity()));
		this.holders = holders;
		this.order = order;
		this.away = away;
		this.delegations = delegations.stream()
			.filter((row) -> row.holdsOn(day) && holds(row.personId(), row.postId()))
			.toList();
	}

	/** The posts whose steps somebody else may take. */
	Set<String> openToOthers() {
		Set<String> open = new HashSet<>();
		this.delegations.forEach((row) -> open.add(row.postId()));
		this.posts.values()
			.stream()
			.filter((post) -> post.kind() != PostKind.OFFICER && post.kind() != PostKind.AUDITOR)
			.map(PostRow::postId)
			.filter(this::isAbsent)
			.forEach(open::add);
		return open;
	}

	/** By what right a post may take the step. */
	Optional<Claim> claim(Waiting step, String by) {
		String post = step.post().value();
		if (post.equals(by) || !isDecidedByOne(step.kind()) || !mayAct(by)) {
			return Optional.empty();
		}
		if (this.delegations.stream().anyMatch((row) -> row.postId().equals(post) && row.toPostId().equals(by))) {
			return Optional.of(new Claim(Capacity.DELEGATE, this.day));
		}
		if (!isAbsent(post)) {
			return Optional.empty();
		}
		if (isLast(step)) {
			return by.equals(firstPresent(post, step.excluded()))
					? Optional.of(new Claim(Capacity.STAND_IN, backOn(post))) : Optional.empty();
		}
		return by.equals(directorAbove(step.section())) ? Optional.of(new Claim(Capacity.SUPERIOR, backOn(post)))
				: Optional.empty();
	}

	/** When the absent one is back, if the post may skip the step. */
	Optional<LocalDate> skip(Waiting step, String by) {
		String post = step.post().value();
		PostRow skipping = this.posts.get(by);
		if (step.kind() != StepKind.ENDORSE_BY_SECTION_CHIEF || isLast(step) || skipping == null || !isAbsent(post)) {
			return Optional.empty();
		}
		boolean may = skipping.kind() == PostKind.SECRETARIAT || by.equals(directorAbove(step.section()));
		return may ? Optional.of(backOn(post)) : Optional.empty();
	}

	/**
	 * Whether a post answers for another one with a seat in the headquarters: as for who
	 * decides last in a line.
	 */
	boolean represents(String seat, String by) {
		if (seat.equals(by) || !mayAct(by)) {
			return false;
		}
		return this.delegations.stream().anyMatch((row) -> row.postId().equals(seat) && row.toPostId().equals(by))
				|| (isAbsent(seat) && by.equals(firstPresent(seat, Set.of())));
	}

	/**
	 * Whether a post answers to the audit for another one: as for a seat; and for an
	 * absent chief in whose order nobody is there, the director above.
	 */
	boolean answers(String post, String by) {
		PostRow row = this.posts.get(post);
		boolean above = row != null && row.unitId() != null && mayAct(by) && isAbsent(post)
				&& firstPresent(post, Set.of()) == null && by.equals(directorAbove(row.unitId()));
		return above || represents(post, by);
	}

	/** What several hold, or a meeting does, is stood in for by nobody. */
	private static boolean isDecidedByOne(StepKind kind) {
		return kind == StepKind.ENDORSE_BY_SECTION_CHIEF || kind == StepKind.ENDORSE_BY_DIRECTOR
				|| kind == StepKind.DECIDE_ALONE || kind == StepKind.CONSULT;
	}

	private boolean mayAct(String post) {
		PostRow row = this.posts.get(post);
		return row != null && row.kind() != PostKind.AUDITOR;
	}

	private boolean isLast(Waiting step) {
		return step.kind() != StepKind.ENDORSE_BY_SECTION_CHIEF || directorAbove(step.section()) == null;
	}

	private @Nullable String directorAbove(String section) {
		UnitRow unit = this.units.get(section);
		String department = (unit != null) ? unit.departmentId() : null;
		return this.posts.values()
			.stream()
			.filter((post) -> post.kind() == PostKind.DIRECTOR && post.unitId() != null
					&& post.unitId().equals(department))
			.map(PostRow::postId)
			.sorted()
			.findFirst()
			.orElse(null);
	}

	private @Nullable String firstPresent(String post, Set<PersonId> excluded) {
		return this.order.getOrDefault(post, List.of())
			.stream()
			.filter((other) -> mayAct(other) && holders(other).stream()
				.anyMatch((holder) -> !this.away.containsKey(holder.personId())
						&& !excluded.contains(new PersonId(holder.personId()))))
			.findFirst()
			.orElse(null);
	}

	private boolean isAbsent(String post) {
		return this.posts.containsKey(post)
				&& holders(post).stream().allMatch((holder) -> this.away.containsKey(holder.personId()));
	}

	private LocalDate backOn(String post) {
		return holders(post).stream()
			.map((holder) -> this.away.getOrDefault(holder.personId(), this.day))
			.min(LocalDate::compareTo)
			.orElse(this.day);
	}

	private boolean holds(String person, String post) {
		return holders(post).stream().anyMatch((holder) -> holder.personId().equals(person));
	}

	private List<Holder> holders(String post) {
		return this.holders.getOrDefault(post, List.of());
	}

}
