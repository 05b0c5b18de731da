package org.nawate.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.store.erasure.FixedSeal;
import org.nawate.store.erasure.NameSeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which names of persons are sealed in what is stored, and how. */
class SealedNamesTest {

	private static final EventNames NAMES = new EventStoreConfiguration().eventNames();

	private static final OrganisationEvent FILLED = new OrganisationEvent.PostFilled(new OrganisationId("city"),
			new PostId("p-1"), new PersonId("u-1"), "例 太郎𠮷", LocalDate.of(2026, 4, 1));

	private final EventSerializer serializer = serializer(new FixedSeal());

	private static EventSerializer serializer(NameSeal seal) {
		return EventSerializer.of(NAMES, EventJson.mapper(), seal);
	}

	@Test
	void a_name_is_sealed_in_the_bytes_and_read_as_it_was() {
		SerializedObject<byte[]> stored = this.serializer.serialize(FILLED, byte[].class);
		assertThat(text(stored)).matches(
				"\\{\"from\":\"2026-04-01\",\"organisation\":\"city\",\"person\":\"u-1\",\"personName\":\\{\"sealed/1\":\"[\\w-]{70}\"},\"post\":\"p-1\"}");
		assertThat(this.serializer.<byte[], Object>deserialize(stored)).isEqualTo(FILLED);
	}

	@Test
	void the_name_of_who_acted_is_sealed_in_the_metadata_and_nothing_else_is() {
		MetaData told = MetaData.from(Map.of(ActorTrail.PERSON_ID, "u-1", ActorTrail.PERSON_NAME, "例 太郎",
				ActorTrail.POST_ID, "p-1", ActorTrail.POST_TITLE, "課長"));
		SerializedObject<byte[]> stored = this.serializer.serialize(told, byte[].class);
		assertThat(text(stored)).contains("\"actor.personName\":{\"sealed/1\":\"").contains("課長").doesNotContain("太郎");
		assertThat(this.serializer.<byte[], Object>deserialize(stored)).isEqualTo(told);
		MetaData flow = MetaData.from(Map.of(ActorTrail.PERSON_ID, Actor.system().person().value(),
				ActorTrail.PERSON_NAME, Actor.system().personName()));
		assertThat(text(this.serializer.serialize(flow, byte[].class))).contains("\"actor.personName\":\"Nawate\"");
	}

	@Test
	void a_name_whose_key_was_destroyed_is_read_as_erased_and_not_written_again() {
		SerializedObject<byte[]> stored = this.serializer.serialize(FILLED, byte[].class);
		EventSerializer after = serializer(new Destroyed());
		OrganisationEvent.PostFilled read = after.deserialize(stored);
		assertThat(read).isNotNull();
		assertThat(read.personName()).isEqualTo(PersonalName.ERASED);
		assertThat(text(after.serialize(FILLED, byte[].class))).doesNotContain("太郎").contains(PersonalName.ERASED);
		assertThat(text(this.serializer.serialize(read, byte[].class))).doesNotContain("sealed")
			.contains(PersonalName.ERASED);
	}

	@Test
	void a_name_from_before_names_were_sealed_is_not_told_once_it_was_erased() {
		SerializedObject<byte[]> stored = this.serializer.serialize(FILLED, byte[].class);
		String old = "{\"organisation\":\"city\",\"post\":\"p-1\",\"person\":\"u-1\",\"personName\":\"例 太郎\",\"from\":\"2026-04-01\"}";
		assertThat(this.serializer.<byte[], Object>deserialize(like(stored, old)))
			.hasToString("PostFilled[organisation=city, post=p-1, person=u-1, personName=例 太郎, from=2026-04-01]");
		EventSerializer after = serializer(new Destroyed());
		assertThat(after.<byte[], Object>deserialize(like(stored, old)))
			.hasToString("PostFilled[organisation=city, post=p-1, person=u-1, personName=(消去済み), from=2026-04-01]");
		SerializedObject<byte[]> metaData = this.serializer.serialize(MetaData.emptyInstance(), byte[].class);
		assertThat(after.<byte[], MetaData>deserialize(
				like(metaData, "{\"actor.personId\":\"u-1\",\"actor.personName\":\"例 太郎\"}")))
			.containsEntry(ActorTrail.PERSON_NAME, PersonalName.ERASED);
	}

	@Test
	void a_sealed_name_opens_only_beside_the_person_and_in_the_field_it_was_sealed_for() {
		SerializedObject<byte[]> stored = this.serializer.serialize(FILLED, byte[].class);
		String other = text(stored).replace("u-1", "u-2");
		assertThatThrownBy(() -> this.serializer.deserialize(like(stored, other)))
			.hasStackTraceContaining("was not sealed by their key");
		String sealed = text(stored).replaceAll(".*(\\{\"sealed/1\":\"[^\"]+\"}).*", "$1");
		String moved = "{\"actor.personId\":\"u-1\",\"actor.personName\":" + sealed + "}";
		SerializedObject<byte[]> metaData = this.serializer.serialize(MetaData.emptyInstance(), byte[].class);
		assertThatThrownBy(() -> this.serializer.deserialize(like(metaData, moved)))
			.hasStackTraceContaining("was not sealed by their key");
		String nobody = "{\"from\":\"2026-04-01\",\"organisation\":\"city\",\"personName\":" + sealed
				+ ",\"person\":\"u-1\",\"post\":\"p-1\"}";
		assertThatThrownBy(() -> this.serializer.deserialize(like(stored, nobody)))
			.hasStackTraceContaining("personName");
	}

	@Test
	void names_of_the_same_length_class_are_not_told_apart_by_their_length() {
		Set<Integer> lengths = new HashSet<>();
		for (String name : List.of("林", "例 太郎", "例示 花子", "A")) {
			lengths.add(text(this.serializer.serialize(new OrganisationEvent.PostFilled(new OrganisationId("city"),
					new PostId("p-1"), new PersonId("u-1"), name, LocalDate.of(2026, 4, 1)), byte[].class))
				.length());
		}
		assertThat(lengths).hasSize(1);
	}

	/**
	 * Whoever adds a record with a person to an event says here whether a name stands
	 * beside it.
	 */
	@Test
	void beside_each_person_in_an_event_stands_a_marked_name_or_none() {
		Set<String> without = new TreeSet<>();
		Set<Type> seen = new HashSet<>();
		NAMES.classes().forEach((type) -> look(type, seen, without));
		assertThat(without).containsExactlyInAnyOrder("PostVacated", "VacatePost", "ErasureRequested",
				"ErasureWithdrawn", "NameErased");
	}

	private static void look(Type type, Set<Type> seen, Set<String> without) {
		if (type instanceof ParameterizedType generic) {
			List.of(generic.getActualTypeArguments()).forEach((argument) -> look(argument, seen, without));
		}
		else if (type instanceof Class<?> raw && seen.add(raw)) {
			if (raw.isSealed()) {
				EventNames.leaves(raw).forEach((leaf) -> look(leaf, seen, without));
			}
			else if (raw.isRecord()) {
				note(raw, without);
				List.of(raw.getRecordComponents())
					.forEach((component) -> look(component.getGenericType(), seen, without));
			}
		}
	}

	private static void note(Class<?> raw, Set<String> without) {
		List<RecordComponent> parts = List.of(raw.getRecordComponents());
		assertThat(parts.stream().filter((part) -> part.getName().matches("(?i).*person.*name.*")))
			.as("names of persons in %s", raw)
			.allMatch((part) -> part.isAnnotationPresent(PersonalName.class));
		Stream<RecordComponent> persons = parts.stream().filter((part) -> part.getType() == PersonId.class);
		persons
			.filter((person) -> parts.stream()
				.map((part) -> part.getAnnotation(PersonalName.class))
				.noneMatch((name) -> name != null && name.of().equals(person.getName())))
			.forEach((person) -> without.add(raw.getSimpleName()));
	}

	private static SerializedObject<byte[]> like(SerializedObject<byte[]> stored, String text) {
		return new SimpleSerializedObject<>(text.getBytes(StandardCharsets.UTF_8), byte[].class, stored.getType());
	}

	private static String text(SerializedObject<byte[]> stored) {
		return new String(stored.getData(), StandardCharsets.UTF_8);
	}

	/** All keys were destroyed. */
	private static final class Destroyed implements NameSeal {

		@Override
		public @Nullable String seal(String person, String field, String name) {
			return null;
		}

		@Override
		public @Nullable String open(String person, String field, String sealed) {
			return null;
		}

		@Override
		public boolean isDestroyed(String person) {
			return true;
		}

	}

}
