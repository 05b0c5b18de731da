package org.nawate.store;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON of stored events. These settings decide bytes that are kept for ever: change
 * them only with the approved examples of all events unchanged.
 * <p>
 * What is absent is left out, so that a component which is added later as
 * {@code @Nullable} leaves older documents as they are. Dates are ISO 8601, sets and maps
 * are sorted. What the record does not know stops the reader. {@link EventSerializer}
 * brings the document into its one form.
 */
final class EventJson {

	private EventJson() {
	}

	static ObjectMapper mapper() {
		return JsonMapper.builder()
			.addModule(new JavaTimeModule())
			.addModule(new SimpleModule("one form").setSerializerModifier(new StableOrder())
				.addSerializer(BigDecimal.class, new CanonicalNumber()))
			.annotationIntrospector(
					AnnotationIntrospector.pair(new PayloadShape(), new JacksonAnnotationIntrospector()))
			// Only what a record is made of; a derived isPending() is no part of the
			// fact.
			.visibility(PropertyAccessor.ALL, Visibility.NONE)
			.visibility(PropertyAccessor.FIELD, Visibility.ANY)
			.visibility(PropertyAccessor.CREATOR, Visibility.ANY)
			.defaultPropertyInclusion(
					JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
					SerializationFeature.FAIL_ON_EMPTY_BEANS)
			// 𠮷 and 葛󠄀 stand in the stored bytes as themselves, not as escaped
			// surrogates.
			.enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
			.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.build();
	}

}
