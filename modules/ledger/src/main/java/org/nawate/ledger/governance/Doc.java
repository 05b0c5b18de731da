package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNull;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

/**
 * An object of a fact, read without trust: what is missing or of another form reads as
 * empty, so that no rule is met by what is not said.
 *
 * @param json the object
 */
record Doc(JsonObject json) {

	/** Nothing said. */
	static final Doc NONE = new Doc(new JsonObject(new TreeMap<>()));

	/** No number that a fact holds. */
	static final int NO_NUMBER = Integer.MIN_VALUE;

	boolean isNone() {
		return this.json.members().isEmpty();
	}

	private @Nullable Json get(String name) {
		Json value = this.json.members().get(name);
		return (value instanceof JsonNull) ? null : value;
	}

	boolean has(String name) {
		return get(name) != null;
	}

	/** The text; empty if there is none. */
	String text(String name) {
		return (get(name) instanceof JsonString string) ? string.value() : "";
	}

	/** How a person is called; where the name is sealed, the person's id. */
	String called() {
		return text("personName").isEmpty() ? text("person") : text("personName");
	}

	/** Whether the name is one that only the person's key opens. */
	boolean isNameSealed() {
		return !object("personName").text("sealed/1").isEmpty();
	}

	/** The whole number; {@link #NO_NUMBER} if there is none. */
	int number(String name) {
		return (get(name) instanceof JsonNumber number && number.value() == Math.rint(number.value())
				&& Math.abs(number.value()) < 1e9) ? (int) number.value() : NO_NUMBER;
	}

	/** The figure, whole or not; {@code null} if there is none. */
	@Nullable Double figure(String name) {
		return (get(name) instanceof JsonNumber number) ? number.value() : null;
	}

	/** Whether it says true. */
	boolean flag(String name) {
		return get(name) instanceof JsonBoolean flag && flag.value();
	}

	/** The day; {@code null} if there is none. */
	@Nullable LocalDate day(String name) {
		try {
			return has(name) ? LocalDate.parse(text(name)) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	Doc object(String name) {
		return (get(name) instanceof JsonObject object) ? new Doc(object) : NONE;
	}

	/** The objects of a list. */
	List<Doc> list(String name) {
		List<Doc> list = new ArrayList<>();
		for (Json element : elements(name)) {
			list.add((element instanceof JsonObject object) ? new Doc(object) : NONE);
		}
		return list;
	}

	/** The texts of a list. */
	List<String> texts(String name) {
		List<String> texts = new ArrayList<>();
		for (Json element : elements(name)) {
			texts.add((element instanceof JsonString string) ? string.value() : "");
		}
		return texts;
	}

	private List<Json> elements(String name) {
		return (get(name) instanceof JsonArray array) ? array.elements() : List.of();
	}

	/** Whether both say the same there, or both nothing. */
	boolean same(String name, Doc other) {
		return same(name, other, name);
	}

	/** Whether this says there what the other one says elsewhere, or both nothing. */
	boolean same(String name, Doc other, String otherName) {
		return Objects.equals(get(name), other.get(otherName));
	}

	/** Whether both say the same in all of these. */
	boolean sameIn(Doc other, String... names) {
		for (String name : names) {
			if (!same(name, other)) {
				return false;
			}
		}
		return true;
	}

}
