package org.nawate.store;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.store.erasure.NameSeal;

/**
 * The one place where names of persons are sealed in what is stored, and opened when it
 * is read: each component marked as a {@link PersonalName}, and the name of who acted in
 * the metadata. Sealed it is an object: {@code {"sealed/1":"base64url"}}. Names that were
 * stored before are plain texts, and are read as such.
 */
final class SealedNames extends NopAnnotationIntrospector {

	/** Member and version of the sealed form, which is stored for ever. */
	static final String SEALED = "sealed/1";

	private static final long serialVersionUID = 1L;

	/** Whom the document last named: whose name comes behind it. */
	private static final String LAST_PERSON = SealedNames.class.getName() + ".person";

	private final transient NameSeal seal;

	SealedNames(NameSeal seal) {
		this.seal = seal;
	}

	@Override
	public @Nullable Object findSerializer(Annotated member) {
		RecordComponent component = nameOf(member);
		return (component != null) ? new Sealing(component, this.seal) : null;
	}

	@Override
	public @Nullable Object findDeserializer(Annotated member) {
		RecordComponent component = nameOf(member);
		if (component != null) {
			return new Opening(component.getName(), this.seal);
		}
		return isPersonOfName(member) ? new Whose() : null;
	}

	/** The metadata as it is stored. */
	MetaData sealed(MetaData metaData) {
		if (metaData.get(ActorTrail.PERSON_NAME) instanceof String name
				&& metaData.get(ActorTrail.PERSON_ID) instanceof String person) {
			Object stored = stored(this.seal, person, ActorTrail.PERSON_NAME, name);
			return stored.equals(name) ? metaData : metaData.and(ActorTrail.PERSON_NAME, stored);
		}
		return metaData;
	}

	/** The metadata as it was before it was stored. */
	MetaData opened(MetaData metaData) {
		if (!(metaData.get(ActorTrail.PERSON_ID) instanceof String person)) {
			return metaData;
		}
		Object name = metaData.get(ActorTrail.PERSON_NAME);
		if (name instanceof Map<?, ?> sealed && sealed.size() == 1 && sealed.get(SEALED) instanceof String text) {
			return metaData.and(ActorTrail.PERSON_NAME, read(this.seal, person, ActorTrail.PERSON_NAME, text));
		}
		return (name instanceof String plain && !plain.isBlank() && this.seal.isDestroyed(person))
				? metaData.and(ActorTrail.PERSON_NAME, PersonalName.ERASED) : metaData;
	}

	/** The name itself where nothing is to be sealed, else what stands in its place. */
	private static Object stored(NameSeal seal, String person, String field, String name) {
		if (name.isBlank() || name.equals(PersonalName.ERASED) || person.equals(Actor.system().person().value())) {
			return name;
		}
		String sealed = seal.seal(person, field, name);
		return (sealed != null) ? Map.of(SEALED, sealed) : PersonalName.ERASED;
	}

	private static String read(NameSeal seal, String person, String field, String sealed) {
		return Objects.requireNonNullElse(seal.open(person, field, sealed), PersonalName.ERASED);
	}

	private static @Nullable RecordComponent nameOf(Annotated member) {
		RecordComponent component = (member instanceof AnnotatedMember m) ? PayloadShape.component(m) : null;
		return (component != null && component.isAnnotationPresent(PersonalName.class)) ? component : null;
	}

	private static boolean isPersonOfName(Annotated member) {
		RecordComponent component = (member instanceof AnnotatedMember m) ? PayloadShape.component(m) : null;
		if (component == null || component.getType() != PersonId.class) {
			return false;
		}
		for (RecordComponent other : component.getDeclaringRecord().getRecordComponents()) {
			PersonalName name = other.getAnnotation(PersonalName.class);
			if (name != null && name.of().equals(component.getName())) {
				return true;
			}
		}
		return false;
	}

	/** Writes a name under the key of the person whom the same record names. */
	private static final class Sealing extends StdSerializer<String> {

		private static final long serialVersionUID = 1L;

		private final transient RecordComponent component;

		private final transient RecordComponent person;

		private final transient NameSeal seal;

		Sealing(RecordComponent component, NameSeal seal) {
			super(String.class);
			this.component = component;
			this.seal = seal;
			this.person = personOf(component);
			this.person.getAccessor().setAccessible(true);
		}

		private static RecordComponent personOf(RecordComponent name) {
			String whose = name.getAnnotation(PersonalName.class).of();
			for (RecordComponent other : name.getDeclaringRecord().getRecordComponents()) {
				if (other.getName().equals(whose) && other.getType() == PersonId.class) {
					return other;
				}
			}
			throw new IllegalStateException(name.getDeclaringRecord().getName() + " has a name of a person, and no "
					+ whose + " that tells whose it is");
		}

		@Override
		public void serialize(String name, JsonGenerator generator, SerializerProvider provider) throws IOException {
			try {
				PersonId whose = (PersonId) this.person.getAccessor().invoke(generator.currentValue());
				generator.writePOJO(stored(this.seal, whose.value(), this.component.getName(), name));
			}
			catch (ReflectiveOperationException ex) {
				throw JsonMappingException.from(generator, "Nobody is named whose name it is", ex);
			}
		}

	}

	/** Notes whom the document names. */
	private static final class Whose extends StdDeserializer<PersonId> {

		private static final long serialVersionUID = 1L;

		Whose() {
			super(PersonId.class);
		}

		@Override
		public PersonId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (PersonId) context.handleUnexpectedToken(PersonId.class, parser);
			}
			PersonId person = new PersonId(parser.getText());
			context.setAttribute(LAST_PERSON, person);
			return person;
		}

	}

	/**
	 * Reads a name. Whose it is stands before it: documents with sealed names have their
	 * one form, in which {@code person} comes before {@code personName}. Another person's
	 * key would open nothing.
	 */
	private static final class Opening extends StdDeserializer<String> {

		private static final long serialVersionUID = 1L;

		private final String field;

		private final transient NameSeal seal;

		Opening(String field, NameSeal seal) {
			super(String.class);
			this.field = field;
			this.seal = seal;
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (parser.hasToken(JsonToken.VALUE_STRING)) {
				return plain(parser.getText(), context);
			}
			if (!parser.hasToken(JsonToken.START_OBJECT) || !SEALED.equals(parser.nextFieldName())
					|| parser.nextToken() != JsonToken.VALUE_STRING) {
				return (String) context.handleUnexpectedToken(String.class, parser);
			}
			String sealed = parser.getText();
			if (parser.nextToken() != JsonToken.END_OBJECT
					|| !(context.getAttribute(LAST_PERSON) instanceof PersonId person)) {
				return (String) context.handleUnexpectedToken(String.class, parser);
			}
			return read(this.seal, person.value(), this.field, sealed);
		}

		/** As it was stored before names were sealed. */
		private String plain(String name, DeserializationContext context) {
			return (!name.isBlank() && context.getAttribute(LAST_PERSON) instanceof PersonId person
					&& this.seal.isDestroyed(person.value())) ? PersonalName.ERASED : name;
		}

	}

}
