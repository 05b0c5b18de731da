package org.nawate.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.store.erasure.NameSeal;

/**
 * Writes events as JSON under our own names and revisions, and reads nothing else. A
 * document is written in the one form that RFC 8785 gives it, so that it can be hashed.
 * Names of persons are sealed in it.
 */
final class EventSerializer extends JacksonSerializer {

	private final EventNames names;

	private final SealedNames persons;

	private final ObjectWriter writer;

	private EventSerializer(JacksonSerializer.Builder builder, EventNames names, SealedNames persons) {
		super(builder);
		this.names = names;
		this.persons = persons;
		this.writer = getObjectMapper().writer();
	}

	static EventSerializer of(EventNames names, ObjectMapper mapper, NameSeal seal) {
		SealedNames persons = new SealedNames(seal);
		// A copy, for the serializer adds modules of its own.
		ObjectMapper sealing = mapper.copy();
		CanonicalOrder.applyTo(sealing);
		sealing.setAnnotationIntrospectors(
				AnnotationIntrospector.pair(persons, sealing.getSerializationConfig().getAnnotationIntrospector()),
				AnnotationIntrospector.pair(persons, sealing.getDeserializationConfig().getAnnotationIntrospector()));
		return new EventSerializer(JacksonSerializer.builder().objectMapper(sealing), names, persons);
	}

	@Override
	public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
		byte[] written = (object instanceof MetaData metaData) ? written(metaData) : written(object);
		return getConverter()
			.convert(new SimpleSerializedObject<>(written, byte[].class, typeForClass(object.getClass())), expected);
	}

	private byte[] written(MetaData metaData) {
		MetaData sealed = this.persons.sealed(metaData);
		byte[] plain = MetadataJson.written(sealed);
		return (plain != null) ? plain : written((Object) sealed);
	}

	/** The writer keeps to the one form; what it does not keep to is written anew. */
	private byte[] written(Object object) {
		try {
			return CanonicalJson.of(this.writer.writeValueAsBytes(object));
		}
		catch (JsonProcessingException ex) {
			throw new SerializationException("An event cannot be written: " + object.getClass().getName(), ex);
		}
	}

	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
		T read = super.deserialize(stored);
		return (read instanceof MetaData metaData) ? (T) this.persons.opened(metaData) : read;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public SerializedType typeForClass(Class type) {
		if (type == null || type == Void.class || type == Void.TYPE || MetaData.class.isAssignableFrom(type)) {
			return super.typeForClass(type);
		}
		return new SimpleSerializedType(this.names.nameOf(type), String.valueOf(this.names.revisionOf(type)));
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Class classForType(SerializedType type) {
		if (SerializedType.emptyType().equals(type) || MetaData.class.getName().equals(type.getName())) {
			return super.classForType(type);
		}
		return this.names.classOf(type.getName(), String.valueOf(type.getRevision()));
	}

}
