package org.nawate.app.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nawate.app.account.LoggedIn;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Outcome;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts in this request. Posts are asked for once per request, so a transfer counts
 * from its day on, without a new login.
 */
@Component
public class CurrentActor {

	/** The API's header for the post to act in. */
	public static final String POST_HEADER = "X-Nawate-Post";

	static final String CHOSEN_POST = CurrentActor.class.getName() + ".post";

	private static final String FOUND = CurrentActor.class.getName() + ".found";

	private final OrganisationQuery organisation;

	private final Clock clock;

	CurrentActor(OrganisationQuery organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * The person logged in, or {@code null} for the public.
	 * @throws Unlisted if the caller of the API asks for a post that the person does not
	 * hold
	 */
	public @Nullable Acting of(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof LoggedIn account)) {
			return null;
		}
		if (request.getAttribute(FOUND) instanceof Acting found && found.person().equals(account.person())) {
			return found;
		}
		Acting acting = find(account, request);
		request.setAttribute(FOUND, acting);
		return acting;
	}

	private Acting find(LoggedIn account, HttpServletRequest request) {
		List<HeldPost> posts = this.organisation.postsOf(account.person(), LocalDate.now(this.clock));
		String name = this.organisation.personName(account.person()).orElse(account.getUsername());
		String wanted = request.getHeader(POST_HEADER);
		if (wanted != null && posts.stream().noneMatch(named(wanted))) {
			throw new Unlisted(wanted);
		}
		HttpSession session = request.getSession(false);
		if (wanted == null && session != null) {
			wanted = (String) session.getAttribute(CHOSEN_POST);
		}
		// A post chosen in this session may have been left since.
		HeldPost chosen = (wanted != null) ? posts.stream().filter(named(wanted)).findFirst().orElse(null) : null;
		HeldPost first = posts.isEmpty() ? null : posts.get(0);
		return new Acting(account.person(), name, posts, (chosen != null) ? chosen : first, chosen != null);
	}

	private static Predicate<HeldPost> named(String postId) {
		return (held) -> held.postId().equals(postId);
	}

	/** The post asked for is not among those the person holds today. */
	public static final class Unlisted extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String post;

		Unlisted(String post) {
			super("post not held");
			this.post = post;
		}

		/** The refusal to answer with. */
		public Outcome.Refused refused() {
			return new Outcome.Refused(AccessRejection.POST_NOT_HELD, List.of(this.post));
		}

	}

}
