package org.nawate.app.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.project.Owner;

import static org.nawate.domain.organisation.PostKind.AUDITOR;
import static org.nawate.domain.organisation.PostKind.CHAIR;
import static org.nawate.domain.organisation.PostKind.DIRECTOR;
import static org.nawate.domain.organisation.PostKind.MEMBER;
import static org.nawate.domain.organisation.PostKind.OFFICER;
import static org.nawate.domain.organisation.PostKind.SECRETARIAT;
import static org.nawate.domain.organisation.PostKind.SECTION_CHIEF;

/**
 * Denies, then allows by the post acted in. The aggregates refine it: the step's own
 * post, nobody on their own draft.
 */
public final class PermissionPolicy {

	private static final Set<Permission> OF_SEATS = EnumSet.of(Permission.VOTE, Permission.CONFIRM_MINUTES,
			Permission.AUDIT);

	private PermissionPolicy() {
	}

	/**
	 * Who may do what: the whole table. The section that owns the project drafts;
	 * drafting and screening are kept apart, so the secretariat drafts nothing. An
	 * auditor records findings and changes nothing of the plan.
	 */
	public static Set<PostKind> kinds(Permission permission) {
		return switch (permission) {
			case DRAFT -> Set.of(OFFICER);
			case ENDORSE -> Set.of(SECTION_CHIEF, DIRECTOR);
			case SCREEN, RUN_MEETINGS, RECORD_VOTES, PUBLISH_EDITIONS, IMPORT, SUPERVISE, KEEP_RULES, REBUILD ->
				Set.of(SECRETARIAT);
			case TAKE_PART -> Set.of(OFFICER, SECTION_CHIEF, DIRECTOR, SECRETARIAT, MEMBER, CHAIR);
			case KEEP_ORGANISATION, REQUEST_ERASURE -> Set.of(SECRETARIAT);
			case ERASE_NAMES -> Set.of(CHAIR);
			case STAND_IN -> Set.of(OFFICER, SECTION_CHIEF, DIRECTOR, SECRETARIAT, MEMBER, CHAIR);
			case VOTE -> Set.of(MEMBER);
			case CONFIRM_MINUTES -> Set.of(CHAIR, MEMBER);
			case MAKE_BUNDLES -> Set.of(SECRETARIAT, PostKind.AUDITOR);
			case RESOLVE, DECIDE_ALONE -> Set.of(SECRETARIAT, CHAIR);
			case AUDIT -> Set.of(AUDITOR, SECRETARIAT, MEMBER, CHAIR);
			case CHECK_LOG, DRAW_SAMPLES, RECORD_FINDINGS -> Set.of(AUDITOR);
			case ANSWER_FINDINGS -> Set.of(SECTION_CHIEF);
			case READ_LOOKS -> Set.of(AUDITOR, SECRETARIAT);
			case READ -> Set.of(PostKind.values());
		};
	}

	private static boolean allows(Permission permission, HeldPost post) {
		// A seat belongs to a post of another kind: the directors are members.
		boolean seated = OF_SEATS.contains(permission) && post.seatRole() != null;
		return seated || kinds(permission).contains(post.kind());
	}

	/**
	 * The person in a post that fits the permission, where they hold one and chose no
	 * other.
	 */
	public static Acting fitting(Permission permission, Acting acting) {
		return acting.fitting((held) -> allows(permission, held));
	}

	/** Why this person may not do it; {@code null} if they may. */
	public static Outcome.@Nullable Refused refusal(Permission permission, Acting acting) {
		HeldPost post = fitting(permission, acting).post();
		if (post == null) {
			return refused(AccessRejection.NO_POST);
		}
		if (allows(permission, post)) {
			return null;
		}
		if (post.kind() == AUDITOR) {
			return refused(AccessRejection.READS_ONLY);
		}
		List<String> details = new ArrayList<>(List.of(post.title()));
		kinds(permission).stream().sorted().forEach((kind) -> details.add(kind.name()));
		return refused(AccessRejection.POST_MAY_NOT, details.toArray(String[]::new));
	}

	/**
	 * The person in the post of the section that owns the project, where they hold it.
	 */
	public static Acting forOwner(Acting acting, Owner owner, @Nullable String ownerUnit) {
		return acting.fitting((held) -> allows(Permission.DRAFT, held) && owns(held, owner, ownerUnit));
	}

	/**
	 * Why this person may not ask for a change of a project; {@code null} if they may.
	 * The owner is told by its unit, or by its printed names where the master does not
	 * know it. A misprinted owner that no section answers to is corrected by the section
	 * that it should have named: then that one stands in the owner's place here.
	 */
	public static Outcome.@Nullable Refused refusalToDraft(Acting acting, Owner owner, @Nullable String ownerUnit) {
		Acting owning = forOwner(acting, owner, ownerUnit);
		Outcome.Refused refusal = refusal(Permission.DRAFT, owning);
		HeldPost post = owning.post();
		if (refusal != null || post == null) {
			return refusal;
		}
		return owns(post, owner, ownerUnit) ? null : refused(AccessRejection.OTHER_SECTION, post.title());
	}

	/**
	 * Whether this person may correct a misprinted owner to whom no section answers: any
	 * officer may begin, and names the own section as the correct one.
	 */
	public static boolean mayCorrectOwner(Acting acting, @Nullable String ownerUnit) {
		return ownerUnit == null && refusal(Permission.DRAFT, acting) == null;
	}

	private static boolean owns(HeldPost post, Owner owner, @Nullable String ownerUnit) {
		return (ownerUnit != null) ? ownerUnit.equals(post.unitId()) : owner.section().equals(post.unitName());
	}

	private static Outcome.Refused refused(AccessRejection rejection, String... details) {
		return new Outcome.Refused(rejection, List.of(details));
	}

}
