package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.nawate.app.look.Words;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.UnitId;

/**
 * Tells a change of the organisation as a sentence in the reader's language, by the names
 * that hold on the day before it, or that come into being with it.
 */
@Component
public class ChangeWords {

	private final OrganisationQuery organisation;

	private final Words words;

	ChangeWords(OrganisationQuery organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	/** One sentence for each change, in the order of the changes. */
	public List<String> tell(List<OrganisationChange> changes, LocalDate from) {
		Names names = new Names(changes, from.minusDays(1));
		return changes.stream().map((change) -> tell(change, names)).toList();
	}

	/** The name of a unit on a day; its id if it is not on record. */
	public String unit(UnitId unit, LocalDate day) {
		return this.organisation.unit(unit.value(), day).map(UnitRow::name).orElse(unit.value());
	}

	/** The title of a post on a day; its id if it is not on record. */
	public String post(PostId post, LocalDate day) {
		return this.organisation.post(post, day).map(PostRow::title).orElse(post.value());
	}

	private String tell(OrganisationChange change, Names names) {
		return switch (change) {
			case OrganisationChange.OpenUnit c -> (c.parent() != null)
					? text("open-unit.under", c.name(), names.unit(c.parent())) : text("open-unit", c.name());
			case OrganisationChange.RenameUnit c -> text("rename-unit", names.unit(c.unit()), c.name());
			case OrganisationChange.MoveUnit c ->
				(c.parent() != null) ? text("move-unit.under", names.unit(c.unit()), names.unit(c.parent()))
						: text("move-unit", names.unit(c.unit()));
			case OrganisationChange.CloseUnit c -> c.successors().isEmpty() ? text("close-unit", names.unit(c.unit()))
					: text("close-unit.into", names.unit(c.unit()),
							c.successors().stream().map(names::unit).collect(Collectors.joining("、")));
			case OrganisationChange.CreatePost c -> (c.unit() != null)
					? text("create-post.in", c.title(), names.unit(c.unit())) : text("create-post", c.title());
			case OrganisationChange.RetitlePost c -> text("retitle-post", names.post(c.post()), c.title());
			case OrganisationChange.MovePost c ->
				(c.unit() != null) ? text("move-post.to", names.post(c.post()), names.unit(c.unit()))
						: text("move-post", names.post(c.post()));
			case OrganisationChange.ClosePost c ->
				(c.successor() != null) ? text("close-post.into", names.post(c.post()), names.post(c.successor()))
						: text("close-post", names.post(c.post()));
			case OrganisationChange.FillPost c -> text("fill-post", names.post(c.post()), c.personName());
			case OrganisationChange.SucceedInPost c -> text("succeed-in-post", names.post(c.post()), c.personName());
			case OrganisationChange.VacatePost c -> text("vacate-post", names.post(c.post()), person(c.person()));
			case OrganisationChange.SeatMember c ->
				text("seat-member", names.post(c.post()), this.words.of("organisation.role." + c.role().name()));
			case OrganisationChange.UnseatMember c -> text("unseat-member", names.post(c.post()));
			case OrganisationChange.OrderStandIns c ->
				c.standIns().isEmpty() ? text("order-stand-ins.none", names.post(c.post())) : text("order-stand-ins",
						names.post(c.post()), c.standIns().stream().map(names::post).collect(Collectors.joining("、")));
		};
	}

	private String person(PersonId person) {
		return this.organisation.personName(person).orElse(person.value());
	}

	private String text(String kind, Object... arguments) {
		return this.words.of("organisation.change." + kind, arguments);
	}

	private final class Names {

		private final Map<String, String> units = new HashMap<>();

		private final Map<String, String> posts = new HashMap<>();

		private final LocalDate day;

		Names(List<OrganisationChange> changes, LocalDate day) {
			this.day = day;
			for (OrganisationChange change : changes) {
				if (change instanceof OrganisationChange.OpenUnit c) {
					this.units.put(c.unit().value(), c.name());
				}
				if (change instanceof OrganisationChange.CreatePost c) {
					this.posts.put(c.post().value(), c.title());
				}
			}
		}

		String unit(UnitId unit) {
			String known = this.units.get(unit.value());
			return (known != null) ? known : ChangeWords.this.unit(unit, this.day);
		}

		String post(PostId post) {
			String known = this.posts.get(post.value());
			return (known != null) ? known : ChangeWords.this.post(post, this.day);
		}

	}

}
