package org.nawate.domain.organisation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.organisation.OrganisationRejection.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.organisation.OrganisationStanding.Erasure;
import org.nawate.domain.organisation.OrganisationStanding.Plan;
import org.nawate.domain.organisation.OrganisationStanding.Post;

/**
 * 個人名の消去: a name goes for ever when one person asked for it and another one carries it
 * out, never one's own, and never while the person has a part in what goes on.
 */
final class ErasureRules {

	private final OrganisationStanding now;

	ErasureRules(OrganisationStanding now) {
		this.now = now;
	}

	Verdict<OrganisationEvent> request(OrganisationCommand.RequestErasure c) {
		Verdict<OrganisationEvent> refusal = refusal(c.person(), c.by(), c.on());
		if (refusal != null) {
			return refusal;
		}
		Erasure asked = this.now.erasures.get(c.person());
		if (asked != null) {
			return refused(ERASURE_REQUESTED, asked.requestedOn());
		}
		Verdict<OrganisationEvent> unfit = refusalOf(c.ground(), c.names());
		return (unfit != null) ? unfit : Verdict.of(new OrganisationEvent.ErasureRequested(c.organisation(), c.person(),
				c.ground().strip(), c.by(), c.on()));
	}

	Verdict<OrganisationEvent> withdraw(OrganisationCommand.WithdrawErasure c) {
		Erasure asked = this.now.erasures.get(c.person());
		if (asked == null) {
			return refused(ERASURE_NOT_REQUESTED);
		}
		if (asked.erasedOn() != null) {
			return refused(NAME_ERASED, asked.erasedOn());
		}
		Verdict<OrganisationEvent> unfit = refusalOf(c.reason(), c.names());
		return (unfit != null) ? unfit : Verdict.of(new OrganisationEvent.ErasureWithdrawn(c.organisation(), c.person(),
				c.reason().strip(), c.by(), c.on()));
	}

	Verdict<OrganisationEvent> erase(OrganisationCommand.EraseName c) {
		Verdict<OrganisationEvent> refusal = refusal(c.person(), c.by(), c.on());
		if (refusal != null) {
			return refusal;
		}
		Erasure asked = this.now.erasures.get(c.person());
		if (asked == null) {
			return refused(ERASURE_NOT_REQUESTED);
		}
		if (asked.by().equals(c.by().person())) {
			return refused(ERASURE_BY_ONE_PERSON);
		}
		if (!c.openCases().isEmpty()) {
			return refused(CASES_NOT_CLOSED, String.join("、", c.openCases()));
		}
		return Verdict
			.of(new OrganisationEvent.NameErased(c.organisation(), c.person(), asked.ground(), c.by(), c.on()));
	}

	/** Why a person whose name was erased gets no post; {@code null} if it was not. */
	@Nullable Verdict<OrganisationEvent> refusalToFill(PersonId person) {
		Erasure asked = this.now.erasures.get(person);
		return (asked != null && asked.erasedOn() != null) ? refused(NAME_ERASED, asked.erasedOn()) : null;
	}

	private @Nullable Verdict<OrganisationEvent> refusal(PersonId person, Actor by, LocalDate on) {
		if (this.now.posts.values().stream().noneMatch((post) -> isHolderOf(post, person))) {
			return refused(UNKNOWN_PERSON, person);
		}
		Verdict<OrganisationEvent> erased = refusalToFill(person);
		if (erased != null) {
			return erased;
		}
		if (by.person().equals(person)) {
			return refused(OWN_NAME);
		}
		for (Post post : this.now.posts.values()) {
			if (post.holdings().stream().anyMatch((held) -> held.person().equals(person) && held.reaches(on))) {
				return refused(STILL_IN_OFFICE, post.title());
			}
		}
		for (Plan plan : this.now.plans.values()) {
			if (plan.open() && plan.changes().stream().anyMatch((change) -> gives(change, person))) {
				return refused(IN_A_REORGANISATION, plan.effectiveOn());
			}
		}
		return null;
	}

	private static boolean isHolderOf(Post post, PersonId person) {
		return post.holdings().stream().anyMatch((held) -> held.person().equals(person));
	}

	private static boolean gives(OrganisationChange change, PersonId person) {
		return switch (change) {
			case OrganisationChange.FillPost c -> c.person().equals(person);
			case OrganisationChange.SucceedInPost c -> c.person().equals(person);
			default -> false;
		};
	}

	/** What is written about an erasure stays for ever, and must not hold the name. */
	private static @Nullable Verdict<OrganisationEvent> refusalOf(String text, List<String> names) {
		if (text.isBlank()) {
			return refused(REASON_MISSING);
		}
		String said = bare(text);
		return names.stream().map(ErasureRules::bare).anyMatch((name) -> !name.isEmpty() && said.contains(name))
				? refused(GROUND_SAYS_THE_NAME) : null;
	}

	/** Without spaces, and in one form of each letter. */
	private static String bare(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
	}

}
