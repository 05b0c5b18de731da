package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.domain.act.PostId;

import org.springframework.stereotype.Component;

/** 上位職: who is told when a post leaves something undone; 課長, 部長, 事務局. */
@Component
class PostsAbove {

	private final OrganisationQuery organisation;

	PostsAbove(OrganisationQuery organisation) {
		this.organisation = organisation;
	}

	/**
	 * The posts above, from the nearest to the secretariat; none above the secretariat
	 * itself, which sees all that is overdue.
	 */
	List<PostRow> of(PostId post, LocalDate on) {
		PostRow held = this.organisation.post(post, on).orElse(null);
		String unit = (held != null) ? held.unitId() : null;
		Optional<PostRow> chief = (unit != null) ? this.organisation.chiefPost(unit, on) : Optional.empty();
		Optional<PostRow> director = (unit != null) ? this.organisation.directorAbove(unit, on) : Optional.empty();
		Optional<PostRow> secretariat = secretariat(on);
		if (held == null) {
			return secretariat.stream().toList();
		}
		Stream<Optional<PostRow>> above = switch (held.kind()) {
			case OFFICER -> Stream.of(chief, director, secretariat);
			case SECTION_CHIEF -> Stream.of(director, secretariat);
			case DIRECTOR, MEMBER, CHAIR, AUDITOR -> Stream.of(secretariat);
			case SECRETARIAT -> Stream.empty();
		};
		return above.flatMap(Optional::stream).filter((row) -> !Objects.equals(row.postId(), post.value())).toList();
	}

	/** 事務局. */
	Optional<PostRow> secretariat(LocalDate on) {
		return this.organisation.secretariatPost(on);
	}

}
