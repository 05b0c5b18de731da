package org.nawate.ledger.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNull;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalJsonTest {

	@Test
	void the_document_of_rfc_8785_gets_its_published_form() {
		assertThat(canonical("""
				{
				  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
				  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
				  "literals": [null, true, false]
				}""")).isEqualTo("""
				{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
				"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
	}

	@Test
	void names_are_sorted_by_utf_16_code_units() {
		assertThat(canonical("""
				{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}"""))
			.isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
	}

	@ParameterizedTest
	@CsvSource({ "0000000000000000,0", "8000000000000000,0", "0000000000000001,5e-324", "8000000000000001,-5e-324",
			"7fefffffffffffff,1.7976931348623157e+308", "4340000000000000,9007199254740992",
			"c340000000000000,-9007199254740992", "4430000000000000,295147905179352830000",
			"44b52d02c7e14af5,9.999999999999997e+22", "44b52d02c7e14af6,1e+23",
			"44b52d02c7e14af7,1.0000000000000001e+23", "444b1ae4d6e2ef4e,999999999999999700000",
			"444b1ae4d6e2ef4f,999999999999999900000", "444b1ae4d6e2ef50,1e+21", "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
			"3eb0c6f7a0b5ed8d,0.000001", "41b3de4355555553,333333333.3333332", "41b3de4355555554,333333333.33333325",
			"0000000000000002,1e-323", "becbf647612f3696,-0.0000033333333333333333",
			"43143ff3c1cb0959,1424953923781206.2" })
	void numbers_are_written_as_the_appendix_of_rfc_8785_has_them(String bits, String written) {
		assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)))).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a:1}", "01", "-", "1.", ".5",
			"1e", "+1", "1e999", "tru", "nul", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u１２３４\"", "\"\\ud800\"",
			"\"\\udc00\\ud800\"", "\"abc", "[1] 2", "[1 2]", "NaN", "'a'", "/**/1", "\ufeff1" })
	void what_two_readers_could_understand_differently_is_refused(String text) {
		assertThatThrownBy(() -> JsonReader.read(text.getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(JsonFormatException.class);
	}

	@Test
	void bytes_that_are_no_utf_8_are_refused() {
		assertThatThrownBy(() -> JsonReader.read(new byte[] { '"', (byte) 0xc0, (byte) 0x80, '"' }))
			.isInstanceOf(JsonFormatException.class)
			.hasMessageContaining("UTF-8");
	}

	@Test
	void a_document_that_would_exhaust_the_stack_is_refused() {
		assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(JsonFormatException.class)
			.hasMessageContaining("Deeper");
	}

	@Property(tries = 300)
	void any_document_gets_the_form_that_another_authors_library_gives_it(@ForAll("documents") Json document)
			throws IOException {
		byte[] written = CanonicalJson.write(document);
		assertThat(new JsonCanonicalizer(written).getEncodedUTF8()).isEqualTo(written);
		assertThat(JsonReader.read(written)).isEqualTo(document);
		assertThat(CanonicalJson.isCanonical(written)).isTrue();
	}

	@Provide
	Arbitrary<Json> documents() {
		// The witness takes an object or an array at the top.
		return document(3).list().ofMaxSize(4).map(JsonArray::new);
	}

	private static Arbitrary<Json> document(int levels) {
		Arbitrary<String> texts = Arbitraries.strings()
			.withCharRange('\u0000', '\ud7ff')
			.ofMaxLength(8)
			.map((text) -> text + ((text.length() % 3 == 0) ? "𠮷葛󠄀" : ""));
		Arbitrary<Json> scalars = Arbitraries.oneOf(texts.map(JsonString::new),
				Arbitraries.doubles().map((value) -> new JsonNumber((value == 0) ? 0.0 : value)),
				Arbitraries.of(true, false).map(JsonBoolean::new), Arbitraries.of(new JsonNull()));
		if (levels == 0) {
			return scalars;
		}
		Arbitrary<Json> inner = document(levels - 1);
		return Arbitraries.oneOf(scalars, inner.list().ofMaxSize(3).map(JsonArray::new),
				Arbitraries.maps(texts, inner).ofMaxSize(3).map((members) -> new JsonObject(new TreeMap<>(members))));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{ }", "{\"b\":1,\"a\":2}", "[1.0]", "[\"\\u0041\"]", "[\"\\/\"]", "[1e2]", "[-0]", "[1]\n" })
	void another_form_of_the_same_document_is_not_canonical(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		assertThat(CanonicalJson.isCanonical(utf8)).isFalse();
		assertThat(List.of(CanonicalJson.isCanonical(CanonicalJson.of(utf8)))).containsExactly(true);
	}

	private static String canonical(String text) {
		return new String(CanonicalJson.of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}

}
