package org.nawate.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisation by the API. */
@RestController
@Tag(name = "組織 organisation")
class OrganisationApi {

	private final OrganisationQuery organisation;

	private final Clock clock;

	OrganisationApi(OrganisationQuery organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping("/api/organisation")
	@Operation(summary = "Units, posts with their holders, and the seats of the headquarters, as of a day")
	Answer find(@RequestParam(required = false) @Nullable LocalDate asOf) {
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		List<HeldBy> posts = this.organisation.posts(day)
			.stream()
			.map((post) -> new HeldBy(post, this.organisation.holders(new PostId(post.postId()), day)))
			.toList();
		return new Answer(day, this.organisation.name().orElse(""), this.organisation.units(day), posts,
				this.organisation.seats(day));
	}

	/** The organisation on a day. */
	record Answer(LocalDate asOf, String name, List<UnitRow> units, List<HeldBy> posts, List<Seat> seats) {
	}

	/** A post and who holds it. */
	record HeldBy(PostRow post, List<Holder> holders) {
	}

}
