package org.nawate.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;

/**
 * Writes sets and maps sorted by the text of their elements and keys. Java's immutable
 * ones iterate in another order at each start, and the same fact must always be the same
 * bytes.
 */
final class StableOrder extends BeanSerializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public JsonSerializer<?> modifyMapSerializer(SerializationConfig config, MapType type, BeanDescription description,
			JsonSerializer<?> serializer) {
		return new Sorting<Map<?, ?>>(serializer, StableOrder::sorted);
	}

	@Override
	public JsonSerializer<?> modifyCollectionSerializer(SerializationConfig config, CollectionType type,
			BeanDescription description, JsonSerializer<?> serializer) {
		return Set.class.isAssignableFrom(type.getRawClass())
				? new Sorting<Collection<?>>(serializer, StableOrder::sorted) : serializer;
	}

	private static Map<?, ?> sorted(Map<?, ?> map) {
		if (map.size() < 2) {
			return map;
		}
		Map<Object, Object> sorted = new LinkedHashMap<>();
		map.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> String.valueOf(entry.getKey())))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	private static Collection<?> sorted(Collection<?> set) {
		return (set.size() < 2) ? set : set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
	}

	private static final class Sorting<T> extends JsonSerializer<T> implements ContextualSerializer {

		private final JsonSerializer<Object> next;

		private final UnaryOperator<T> order;

		@SuppressWarnings("unchecked")
		Sorting(JsonSerializer<?> next, UnaryOperator<T> order) {
			this.next = (JsonSerializer<Object>) next;
			this.order = order;
		}

		@Override
		public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
				throws JsonMappingException {
			return new Sorting<>(provider.handleSecondaryContextualization(this.next, property), this.order);
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
			this.next.serialize(this.order.apply(value), generator, provider);
		}

		@Override
		public boolean isEmpty(SerializerProvider provider, T value) {
			return this.next.isEmpty(provider, value);
		}

	}

}
