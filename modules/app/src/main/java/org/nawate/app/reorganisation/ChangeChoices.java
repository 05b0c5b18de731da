package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nawate.app.look.Choice;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the form of a change offers: units, posts and people of a day, and what is to come
 * into being with it.
 */
@Component
class ChangeChoices {

	private final OrganisationQuery organisation;

	private final Words words;

	ChangeChoices(OrganisationQuery organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	void into(Model model, ChangeForm form, LocalDate day, List<OrganisationChange> others) {
		List<PostRow> posts = this.organisation.posts(day);
		Map<String, List<Holder>> holders = this.organisation.holders(day);
		List<Choice> units = new ArrayList<>(this.organisation.units(day).stream().map(ChangeChoices::unit).toList());
		List<Choice> all = new ArrayList<>(
				posts.stream().map((post) -> post(post, holders.getOrDefault(post.postId(), List.of()))).toList());
		for (OrganisationChange other : others) {
			if (other instanceof OrganisationChange.OpenUnit c) {
				units.add(new Choice(c.unit().value(), this.words.of("reorganisation.new", c.name())));
			}
			if (other instanceof OrganisationChange.CreatePost c) {
				all.add(new Choice(c.post().value(), this.words.of("reorganisation.new", c.title())));
			}
		}
		Map<String, Object> choices = new HashMap<>();
		choices.put("units", units);
		choices.put("posts", all);
		choices.put("postKinds",
				Arrays.stream(PostKind.values())
					.map((kind) -> new Choice(kind.name(), this.words.of("post.kind." + kind)))
					.toList());
		choices.put("roles",
				Arrays.stream(SeatRole.values())
					.map((role) -> new Choice(role.name(), this.words.of("organisation.role." + role)))
					.toList());
		choices.put("holders", holders(posts, holders));
		choices.put("kinds",
				Arrays.stream(ChangeKind.values())
					.map((kind) -> new Choice(kind.name(), this.words.of("reorganisation.kind." + kind)))
					.toList());
		model.addAttribute("choices", choices);
		model.addAttribute("change", form);
		Map<String, String> errors = new HashMap<>();
		form.errors()
			.forEach((field, key) -> errors.put(field,
					key.contains(" ") || key.endsWith("。") ? key : this.words.of(key)));
		model.addAttribute("errors", errors);
	}

	private List<Choice> holders(List<PostRow> posts, Map<String, List<Holder>> holders) {
		return posts.stream()
			.flatMap((post) -> holders.getOrDefault(post.postId(), List.of()).stream())
			.map((holder) -> new Choice(holder.personId(), holder.personName()))
			.distinct()
			.sorted((one, other) -> one.value().compareTo(other.value()))
			.toList();
	}

	private static Choice unit(UnitRow unit) {
		boolean section = unit.departmentName() != null && !unit.unitId().equals(unit.departmentId());
		return new Choice(unit.unitId(), section ? unit.departmentName() + " " + unit.name() : unit.name());
	}

	private static Choice post(PostRow post, List<Holder> holders) {
		String names = String.join("、", holders.stream().map(Holder::personName).toList());
		return new Choice(post.postId(), names.isEmpty() ? post.title() : post.title() + " (" + names + ")");
	}

}
