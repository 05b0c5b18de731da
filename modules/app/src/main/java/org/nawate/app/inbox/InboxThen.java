package org.nawate.app.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.organisation.PastOrganisationQuery;
import org.nawate.app.organisation.PostThen;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;

import org.springframework.stereotype.Component;

/**
 * The inbox at an instant: everybody's own, as today; whoever audits may see that of any
 * post.
 */
@Component
class InboxThen {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final OwedThenQuery query;

	private final PastOrganisationQuery organisation;

	private final Clock clock;

	InboxThen(OwedThenQuery query, PastOrganisationQuery organisation, Clock clock) {
		this.query = query;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What a post owed.
	 *
	 * @param choices the posts to choose from, as they were known; none for who sees the
	 * own alone
	 */
	record Inbox(List<OwedThen> owed, List<PostThen> choices) {
	}

	/** The day of an instant, in Japan. */
	private LocalDate day(KnownAt knownAt) {
		return (knownAt.instant() != null) ? LocalDate.ofInstant(knownAt.instant(), JAPAN) : LocalDate.now(this.clock);
	}

	/** Whether the person may see what that post owed. */
	boolean maySee(Acting acting, @Nullable String post) {
		return post == null || acting.may(Permission.AUDIT) || acting.inboxPosts().contains(new PostId(post));
	}

	/**
	 * What a post owed.
	 * @param post {@code null} for all posts of the person
	 */
	Inbox at(Acting acting, @Nullable String post, KnownAt knownAt) {
		LocalDate day = day(knownAt);
		List<PostThen> posts = this.organisation.posts(day, knownAt.position());
		List<PostId> asked = (post != null) ? List.of(new PostId(post)) : acting.inboxPosts();
		boolean secretariat = posts.stream()
			.filter((one) -> asked.contains(new PostId(one.postId())))
			.anyMatch((one) -> PermissionPolicy.kinds(Permission.RUN_MEETINGS).contains(one.kind()));
		return new Inbox(this.query.find(asked, secretariat, knownAt, day),
				acting.may(Permission.AUDIT) ? posts : List.of());
	}

}
