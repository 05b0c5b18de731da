package org.nawate.app.step;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.inbox.InboxFilter;
import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepKind;

import org.springframework.stereotype.Component;

/** By what an inbox can be narrowed, and what was asked for. */
@Component
class InboxChoices {

	private final OrganisationQuery organisation;

	private final Words words;

	InboxChoices(OrganisationQuery organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	/**
	 * What can be chosen.
	 *
	 * @param scopes whose inbox; the post acted in only where there are several
	 * @param whats steps and duties
	 */
	record Choices(List<Choice> scopes, List<Choice> kinds, List<Choice> whats, List<Choice> departments) {
	}

	Choices of(Acting acting, LocalDate today) {
		return new Choices(
				Arrays.stream(InboxFilter.Scope.values())
					.filter((scope) -> scope != InboxFilter.Scope.POST || acting.posts().size() > 1)
					.map((scope) -> new Choice(scope.name(), this.words.of("inbox.scope." + scope)))
					.toList(),
				choices("proposal.kind.", ProposalKind.values()),
				Stream
					.concat(choices("step.", StepKind.values()).stream(),
							choices("duty.kind.", DutyKind.values()).stream())
					.toList(),
				this.organisation.units(today)
					.stream()
					.filter((unit) -> unit.parentId() == null)
					.map(UnitRow::name)
					.distinct()
					.map((name) -> new Choice(name, name))
					.toList());
	}

	/** What was asked for; what cannot be understood counts as not asked. */
	static InboxFilter filter(Map<String, String> asked, Acting acting) {
		InboxFilter.Scope usual = acting.chosen() ? InboxFilter.Scope.POST : InboxFilter.Scope.MINE;
		InboxFilter.Scope scope = constant(InboxFilter.Scope.class, asked.get("scope"));
		InboxFilter.Sort sort = constant(InboxFilter.Sort.class, asked.get("sort"));
		String department = asked.getOrDefault("department", "").strip();
		return new InboxFilter((scope != null) ? scope : usual, constant(ProposalKind.class, asked.get("kind")),
				constant(StepKind.class, asked.get("what")), constant(DutyKind.class, asked.get("what")),
				department.isEmpty() ? null : department, Boolean.parseBoolean(asked.get("overdue")),
				Boolean.parseBoolean(asked.get("light")), (sort != null) ? sort : InboxFilter.Sort.DUE);
	}

	/**
	 * The posts of a scope; for all of them the person's own, which then do not matter.
	 */
	static List<PostId> posts(InboxFilter.Scope scope, Acting acting) {
		boolean one = scope == InboxFilter.Scope.POST && acting.post() != null;
		return new Acting(acting.person(), acting.personName(), acting.posts(), acting.post(), one).inboxPosts();
	}

	private List<Choice> choices(String prefix, Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> new Choice(constant.name(), this.words.of(prefix + constant.name())))
			.toList();
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(name))
			.findFirst()
			.orElse(null);
	}

}
