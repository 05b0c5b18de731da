package org.nawate.app.register;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.app.register.RegisterVersions.Held;

/** The documents of a version. Values pass through as text: no figure is reformatted. */
final class RegisterJson {

	private final ObjectMapper json;

	RegisterJson(ObjectMapper json) {
		this.json = json;
	}

	/** A value as JSON. */
	String text(@Nullable Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The values by their facets. */
	String facets(SortedMap<String, Held> held) {
		return document(held, Held::value);
	}

	/** The positions of their facts. */
	String acts(SortedMap<String, Held> held) {
		return document(held, (each) -> Long.toString(each.position()));
	}

	/** The days from which their facts say so. */
	String since(SortedMap<String, Held> held) {
		return document(held, (each) -> '"' + each.since().toString() + '"');
	}

	/** Those that were not entered in their time. */
	String entered(SortedMap<String, Held> held) {
		return document(held, (each) -> entered(each.entered()));
	}

	private static @Nullable String entered(@Nullable Entered entered) {
		return (entered == null) ? null : "{\"erratum\":%s,\"late\":%s,\"at\":\"%s\"}".formatted(entered.erratum(),
				entered.late(), entered.at());
	}

	/** How a figure was entered; {@code null} if in its time. */
	@Nullable Entered entered(@Nullable String document) {
		try {
			JsonNode entered = (document != null) ? this.json.readTree(document) : null;
			return (entered == null || !entered.isObject()) ? null : new Entered(entered.path("erratum").asBoolean(),
					entered.path("late").asBoolean(), Instant.parse(entered.path("at").asText()));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of facets need no quoting. */
	private static String document(SortedMap<String, Held> held, Function<Held, @Nullable String> part) {
		return held.entrySet()
			.stream()
			.filter((each) -> part.apply(each.getValue()) != null)
			.map((each) -> '"' + each.getKey() + "\":" + part.apply(each.getValue()))
			.collect(Collectors.joining(",", "{", "}"));
	}

}
