package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.domain.act.PostId;

/** Where cases belong in the organisation as it stands on record for a day. */
final class OrganisationToday implements Whereabouts {

	/** Successors of successors, no further; the organisation knows no circle. */
	private static final int FARTHEST = 20;

	private final OrganisationQuery organisation;

	private final LocalDate today;

	private final Map<String, PostRow> posts;

	OrganisationToday(OrganisationQuery organisation, LocalDate today) {
		this.organisation = organisation;
		this.today = today;
		this.posts = organisation.posts(today)
			.stream()
			.collect(Collectors.toMap(PostRow::postId, Function.identity(), (one, other) -> one));
	}

	@Override
	public Optional<Home> of(String post) {
		Set<String> seen = new HashSet<>();
		PostRow at = row(post).orElse(null);
		while (at != null && !at.existsOn(this.today) && seen.size() < FARTHEST && seen.add(at.postId())) {
			String next = at.successorId();
			at = (next != null) ? row(next).orElse(null) : null;
		}
		return Optional.ofNullable(at)
			.filter((row) -> row.existsOn(this.today))
			.map((row) -> new Home(row.postId(), row.title(), row.unitId()));
	}

	/** Those that exist are known; only a closed one has to be looked up. */
	private Optional<PostRow> row(String post) {
		return Optional.ofNullable(this.posts.get(post)).or(() -> this.organisation.post(new PostId(post), this.today));
	}

	@Override
	public boolean isClosed(String unit) {
		return this.organisation.unit(unit, this.today).filter((row) -> !row.existsOn(this.today)).isPresent();
	}

}
