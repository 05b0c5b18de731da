package org.nawate.app.wiring;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.SectionQuery;
import org.nawate.domain.act.PostId;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;
import org.springframework.stereotype.Component;

/** Which post of the organisation a flow's step goes to. */
@Component
class OrganisationPosts implements PostDirectory {

	private final OrganisationQuery organisation;

	private final SectionQuery sections;

	OrganisationPosts(OrganisationQuery organisation, SectionQuery sections) {
		this.organisation = organisation;
		this.sections = sections;
	}

	@Override
	public Optional<Post> postFor(StepPost post, String section, LocalDate on) {
		return switch (post) {
			case OFFICER, SOLE_DECIDER, CONSULTED_SECTION ->
				throw new IllegalArgumentException("only the case knows " + post);
			case CHAIR -> this.organisation.chairPost(on).map(OrganisationPosts::post);
			case SECTION_CHIEF -> this.organisation.chiefPost(section, on).map(OrganisationPosts::post);
			case DIRECTOR -> this.organisation.directorAbove(section, on).map(OrganisationPosts::post);
			case SECRETARIAT -> this.organisation.secretariatPost(on).map(OrganisationPosts::post);
			case HEADQUARTERS -> Optional.of(new Post(OrganisationQuery.HEADQUARTERS, "推進本部"));
		};
	}

	@Override
	public boolean hasDirector(String section, LocalDate on) {
		return this.organisation.directorAbove(section, on).isPresent();
	}

	@Override
	public Optional<Section> section(String name, LocalDate on) {
		return this.sections.named(name, on).flatMap(OrganisationPosts::section);
	}

	@Override
	public Optional<Section> sectionOf(String unit, LocalDate on) {
		return this.sections.chief(unit, on).flatMap(OrganisationPosts::section);
	}

	private static Optional<Section> section(PostRow chief) {
		return (chief.unitId() != null && chief.unitName() != null)
				? Optional.of(new Section(chief.unitId(), chief.unitName(), post(chief))) : Optional.empty();
	}

	private static Post post(PostRow row) {
		return new Post(new PostId(row.postId()), row.title());
	}

}
