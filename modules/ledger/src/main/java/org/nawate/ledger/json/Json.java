package org.nawate.ledger.json;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON document (RFC 8259). Members of objects are kept in the order of RFC 8785, which
 * is that of their names' UTF-16 code units.
 */
public sealed interface Json {

	/** An object; no name stands twice in it. */
	record JsonObject(SortedMap<String, Json> members) implements Json {

		public JsonObject {
			members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
		}

	}

	/** An array. */
	record JsonArray(List<Json> elements) implements Json {

		public JsonArray {
			elements = List.copyOf(elements);
		}

	}

	/** A string, without unpaired surrogates. */
	record JsonString(String value) implements Json {
	}

	/** A number as RFC 8785 takes it: an IEEE 754 double, finite. */
	record JsonNumber(double value) implements Json {

		public JsonNumber {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("JSON has no such number: " + value);
			}
		}

	}

	/** True or false. */
	record JsonBoolean(boolean value) implements Json {
	}

	/** The literal null. */
	record JsonNull() implements Json {
	}

}
