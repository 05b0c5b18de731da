package org.nawate.app.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
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

	private final OrganisationQuery organisation;

	private final Clock clock;

	InboxThen(OwedThenQuery query, OrganisationQuery organisation, Clock clock) {
		this.query = query;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The day of an instant, in Japan. */
	LocalDate day(KnownAt knownAt) {
		return (knownAt.instant() != null) ? LocalDate.ofInstant(knownAt.instant(), JAPAN) : LocalDate.now(this.clock);
	}

	/** The posts to choose from, those of that day; none for who sees the own alone. */
	List<PostRow> choices(Acting acting, KnownAt knownAt) {
		return acting.may(Permission.AUDIT) ? this.organisation.posts(day(knownAt)) : List.of();
	}

	/** Whether the person may see what that post owed. */
	boolean maySee(Acting acting, @Nullable String post) {
		return post == null || acting.may(Permission.AUDIT) || acting.inboxPosts().contains(new PostId(post));
	}

	/**
	 * What a post owed.
	 * @param post {@code null} for all posts of the person
	 */
	List<OwedThen> owed(Acting acting, @Nullable String post, KnownAt knownAt) {
		return this.query.find((post != null) ? List.of(new PostId(post)) : acting.inboxPosts(), knownAt, day(knownAt));
	}

}
