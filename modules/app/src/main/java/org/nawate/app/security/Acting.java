package org.nawate.app.security;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.PostKind;

/**
 * Somebody logged in, with the posts they hold today and the one they act in.
 *
 * @param posts all posts held today
 * @param post the post acted in; {@code null} for somebody who holds none today
 * @param chosen whether the person chose that post; if not, an act finds among the posts
 * the one that fits
 */
public record Acting(PersonId person, String personName, List<HeldPost> posts, @Nullable HeldPost post,
		boolean chosen) {

	public Acting {
		posts = List.copyOf(posts);
	}

	/**
	 * Who acts, for a command.
	 * @throws IllegalStateException for somebody without a post, whom
	 * {@link PermissionPolicy} lets do nothing
	 */
	public Actor actor() {
		if (this.post == null) {
			throw new IllegalStateException("nobody acts without a post: " + this.person);
		}
		return new Actor(this.person, this.personName, new PostId(this.post.postId()), this.post.title(), null);
	}

	/**
	 * The same person in the first of their posts that fits; unchanged if the post was
	 * chosen, or fits already, or none fits.
	 */
	public Acting fitting(Predicate<HeldPost> fits) {
		if (this.chosen || (this.post != null && fits.test(this.post))) {
			return this;
		}
		return this.posts.stream()
			.filter(fits)
			.findFirst()
			.map((other) -> new Acting(this.person, this.personName, this.posts, other, false))
			.orElse(this);
	}

	/** The same person in that post, if it is held and no other was chosen. */
	public Acting in(@Nullable PostId wanted) {
		return (wanted != null) ? fitting((held) -> held.postId().equals(wanted.value())) : this;
	}

	/** Whether the post acted in is of one of the kinds. */
	public boolean is(PostKind... kinds) {
		return this.post != null && List.of(kinds).contains(this.post.kind());
	}

	/** Whether the post acted in has a seat in the headquarters. */
	public boolean isSeated() {
		return this.post != null && this.post.seatRole() != null;
	}

	/**
	 * The posts whose inbox this person sees: the chosen one, or all; with a seat also
	 * the headquarters.
	 */
	public List<PostId> inboxPosts() {
		List<HeldPost> seen = (this.chosen && this.post != null) ? List.of(this.post) : this.posts;
		boolean seated = seen.stream().map(HeldPost::seatRole).anyMatch(Objects::nonNull);
		return Stream
			.concat(seen.stream().map((held) -> new PostId(held.postId())),
					seated ? Stream.of(OrganisationQuery.HEADQUARTERS) : Stream.empty())
			.toList();
	}

	/**
	 * Whether the rules allow it, in this post or, if none was chosen, in another held
	 * one.
	 */
	public boolean may(Permission permission) {
		return PermissionPolicy.refusal(permission, this) == null;
	}

}
