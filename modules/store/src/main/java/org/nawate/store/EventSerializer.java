package org.nawate.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.nawate.ledger.json.CanonicalJson;

/**
 * Writes events as JSON under our own names and revisions, and reads nothing else. A
 * document is written in the one form that RFC 8785 gives it, so that it can be hashed.
 */
final class EventSerializer extends JacksonSerializer {

	private final EventNames names;

	private EventSerializer(JacksonSerializer.Builder builder, EventNames names) {
		super(builder);
		this.names = names;
	}

	static EventSerializer of(EventNames names, ObjectMapper mapper) {
		// A copy, for the serializer adds modules of its own.
		return new EventSerializer(JacksonSerializer.builder().objectMapper(mapper.copy()), names);
	}

	@Override
	public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
		SerializedObject<byte[]> written = super.serialize(object, byte[].class);
		return getConverter().convert(
				new SimpleSerializedObject<>(CanonicalJson.of(written.getData()), byte[].class, written.getType()),
				expected);
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
