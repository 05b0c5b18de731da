package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Typed;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.organisation.UnitId;

/**
 * What is typed into the form of a change; each kind uses some of it.
 *
 * @param from the first day on which it shall hold, as typed
 * @param home the unit of a post; empty for none
 * @param holder who leaves the post
 * @param person the staff number of who takes it
 * @param errors what is missing, by field: the key of its message
 */
record ChangeForm(@Nullable ChangeKind kind, String from, String unit, String post, String name, String parent,
		String home, List<String> successors, String successor, String postKind, String holder, String person,
		String personName, String role, List<String> standIns, Map<String, String> errors) {

	/** From the fields of a form; what is not there was left empty. */
	static ChangeForm of(@Nullable ChangeKind kind, Map<String, List<String>> typed) {
		return new ChangeForm(kind, one(typed, "from"), one(typed, "unit"), one(typed, "post"), one(typed, "name"),
				one(typed, "parent"), one(typed, "home"), all(typed, "successors"), one(typed, "successor"),
				one(typed, "postKind"), one(typed, "holder"), one(typed, "person"), one(typed, "personName"),
				one(typed, "role"), all(typed, "standIns"), new LinkedHashMap<>());
	}

	static ChangeForm empty(@Nullable ChangeKind kind, LocalDate from) {
		return of(kind, Map.of("from", List.of(from.toString())));
	}

	/** The day; {@code null}, with its error, if none was typed. */
	@Nullable LocalDate day() {
		try {
			return LocalDate.parse(this.from);
		}
		catch (DateTimeParseException ex) {
			this.errors.put("from", "form.day");
			return null;
		}
	}

	/**
	 * The change; {@code null}, with its errors, if something is missing. New units and
	 * posts get ids of their own.
	 * @param knownName the name on record of the person whose number was typed
	 */
	@Nullable OrganisationChange read(@Nullable String knownName) {
		if (this.kind == null) {
			this.errors.put("kind", "form.choose");
			return null;
		}
		require("unit", this.unit, "form.choose");
		require("post", this.post, "form.choose");
		require("name", this.name, "reorganisation.name.missing");
		require("postKind", this.postKind, "form.choose");
		require("role", this.role, "form.choose");
		require("holder", this.holder, "form.choose");
		require("person", this.person, "reorganisation.person.missing");
		String called = this.personName.isBlank() ? knownName : this.personName;
		if (this.kind.uses("personName") && (called == null || called.isBlank())) {
			this.errors.put("personName", "reorganisation.personName.missing");
		}
		if (Typed.length(this.name) > Typed.NAME || Typed.isUnreadable(this.name + this.person + this.personName)
				|| Typed.length(this.personName) > Typed.NAME || Typed.length(this.person) > 60) {
			this.errors.put(this.kind.uses("name") ? "name" : "personName", "reorganisation.name.unfit");
		}
		return this.errors.isEmpty() ? change(this.kind, (called != null) ? called : "") : null;
	}

	private OrganisationChange change(ChangeKind chosen, String called) {
		return switch (chosen) {
			case OPEN_UNIT -> new OrganisationChange.OpenUnit(new UnitId(newId("unit")), this.name, unit(this.parent));
			case RENAME_UNIT -> new OrganisationChange.RenameUnit(new UnitId(this.unit), this.name);
			case MOVE_UNIT -> new OrganisationChange.MoveUnit(new UnitId(this.unit), unit(this.parent));
			case CLOSE_UNIT -> new OrganisationChange.CloseUnit(new UnitId(this.unit),
					this.successors.stream().distinct().map(UnitId::new).toList());
			case CREATE_POST -> new OrganisationChange.CreatePost(new PostId(newId("post")), this.name,
					PostKind.valueOf(this.postKind), unit(this.home));
			case RETITLE_POST -> new OrganisationChange.RetitlePost(new PostId(this.post), this.name);
			case MOVE_POST -> new OrganisationChange.MovePost(new PostId(this.post), unit(this.home));
			case CLOSE_POST -> new OrganisationChange.ClosePost(new PostId(this.post),
					this.successor.isBlank() ? null : new PostId(this.successor));
			case SUCCEED_IN_POST ->
				new OrganisationChange.SucceedInPost(new PostId(this.post), new PersonId(this.person), called);
			case FILL_POST -> new OrganisationChange.FillPost(new PostId(this.post), new PersonId(this.person), called);
			case VACATE_POST -> new OrganisationChange.VacatePost(new PostId(this.post), new PersonId(this.holder));
			case SEAT_MEMBER -> new OrganisationChange.SeatMember(new PostId(this.post), SeatRole.valueOf(this.role));
			case UNSEAT_MEMBER -> new OrganisationChange.UnseatMember(new PostId(this.post));
			case ORDER_STAND_INS -> new OrganisationChange.OrderStandIns(new PostId(this.post),
					this.standIns.stream().distinct().map(PostId::new).toList());
		};
	}

	private void require(String field, String said, String problem) {
		if (this.kind != null && this.kind.uses(field) && said.isBlank()) {
			this.errors.put(field, problem);
		}
	}

	private static @Nullable UnitId unit(String said) {
		return said.isBlank() ? null : new UnitId(said);
	}

	private static String newId(String what) {
		return what + "-" + UUID.randomUUID();
	}

	private static String one(Map<String, List<String>> typed, String field) {
		List<String> values = typed.getOrDefault(field, List.of());
		return values.isEmpty() ? "" : Typed.clean(values.getFirst());
	}

	private static List<String> all(Map<String, List<String>> typed, String field) {
		return typed.getOrDefault(field, List.of())
			.stream()
			.map(Typed::clean)
			.filter((said) -> !said.isEmpty())
			.toList();
	}

}
