package org.nawate.app.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInOffer;
import org.nawate.app.staff.StandInRights;
import org.nawate.domain.act.PostId;
import org.springframework.stereotype.Component;

/** The steps that a person may take, or skip, in the place of other posts. */
@Component("inPlaceSteps")
public class InPlaceSteps {

	private final InboxQuery inbox;

	private final StandInRights rights;

	private final Clock clock;

	InPlaceSteps(InboxQuery inbox, StandInRights rights, Clock clock) {
		this.inbox = inbox;
		this.rights = rights;
		this.clock = clock;
	}

	/** A step of another post, and what may be done with it. */
	public record InPlace(InboxRow row, StandInOffer offer) {
	}

	/** All of them, the most urgent first. */
	public List<InPlace> of(Acting acting) {
		if (!acting.may(Permission.STAND_IN)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		Set<PostId> posts = new HashSet<>(this.rights.openToOthers(today));
		acting.inboxPosts().forEach(posts::remove);
		if (posts.isEmpty()) {
			return List.of();
		}
		List<InboxRow> rows = this.inbox.find(posts, today);
		Map<String, StandInOffer> offers = this.rights.offers(rows.stream().map(InPlaceActs::of).toList(), acting,
				today);
		return rows.stream()
			.filter((row) -> offers.containsKey(row.stepId()))
			.map((row) -> new InPlace(row, java.util.Objects.requireNonNull(offers.get(row.stepId()))))
			.toList();
	}

}
