package org.nawate.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonBoolean;
import org.nawate.ledger.json.Json.JsonNull;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The quick look may fail to know a form that is canonical, and never believes another.
 */
class CanonicalScanTest {

	@Property(tries = 2_000)
	void what_was_written_is_known_at_a_glance(@ForAll("documents") Json document) {
		assertThat(CanonicalScan.holds(CanonicalJson.write(document))).isTrue();
	}

	@Property(tries = 20_000)
	void what_is_believed_is_what_would_be_written(@ForAll("alteredDocuments") byte[] utf8) {
		if (CanonicalScan.holds(utf8)) {
			assertThat(CanonicalJson.write(JsonReader.read(utf8))).isEqualTo(utf8);
		}
	}

	@Property(tries = 20_000)
	void any_string_of_bytes_is_believed_only_in_its_form(@ForAll("quotedBytes") byte[] utf8) {
		assertThat(CanonicalScan.holds(utf8)).isEqualTo(isCanonicalByTree(utf8));
	}

	@Property(tries = 20_000)
	void any_number_is_believed_only_in_its_form(@ForAll("numbers") String number) {
		byte[] utf8 = number.getBytes(StandardCharsets.US_ASCII);
		assertThat(CanonicalScan.holds(utf8)).isEqualTo(isCanonicalByTree(utf8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ }", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":2}", "{\"ab\":1,\"a\":2}", "[1.0]",
			"[\"\\u0041\"]", "[\"\\/\"]", "[1e2]", "[-0]", "[1]\n", "[01]", "[1,]", "{\"a\":1,}", "[\"\\u001F\"]",
			"[\"\\u0008\"]", "[\"\\u0020\"]", "\"abc", "[", "{\"a\"", "{\"a\":", "", "-", "[1 ,2]", "nul", "truex",
			"[12345678901234567]", "{\"é\":1}", "{\"\\n\":1}", "[NaN]", "[0x1p3]", "[1d]" })
	void another_form_is_not_believed(String text) {
		assertThat(CanonicalScan.holds(text.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "0", "-1", "\"\"", "{\"a\":1,\"ab\":2,\"b\":[true,false,null]}",
			"[\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\u007f/\"]", "[\"畷𠮷葛󠄀\u2028\"]", "[80.5,1e+21,1e-7,-0.1]",
			"[123456789012345,12345678901234568]" })
	void the_form_itself_is_known(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		assertThat(CanonicalScan.holds(utf8)).isTrue();
		assertThat(isCanonicalByTree(utf8)).isTrue();
	}

	@Test
	void as_deep_as_may_be_read_and_no_deeper() {
		int deepest = JsonReader.DEEPEST;
		assertThat(CanonicalScan.holds(("[".repeat(deepest) + "]".repeat(deepest)).getBytes(StandardCharsets.UTF_8)))
			.isTrue();
		assertThat(CanonicalScan
			.holds(("[".repeat(deepest + 1) + "]".repeat(deepest + 1)).getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Provide
	Arbitrary<Json> documents() {
		return document(3, Arbitraries.strings().alpha().ofMaxLength(5));
	}

	/** Canonical ones of which a few bytes were changed, taken out or put in. */
	@Provide
	Arbitrary<byte[]> alteredDocuments() {
		Arbitrary<byte[]> pieces = Arbitraries
			.of("\"", "\\", "\\u0001", "\\n", ",", ":", "{", "}", "[", "]", "0", "1", "-", ".", "e", " ", "null", "a",
					"{\"a\":1,\"b\":2}", "é", "𠮷")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
		return Combinators
			.combine(document(2, Arbitraries.strings().withChars("ab\u0001é\"").ofMaxLength(3)),
					Arbitraries.integers().between(0, 1_000), Arbitraries.integers().between(0, 3), pieces)
			.as((document, place, removed, put) -> {
				byte[] written = CanonicalJson.write(document);
				int at = place % (written.length + 1);
				int rest = Math.min(written.length, at + removed);
				byte[] altered = Arrays.copyOf(written, at + put.length + written.length - rest);
				System.arraycopy(put, 0, altered, at, put.length);
				System.arraycopy(written, rest, altered, at + put.length, written.length - rest);
				return altered;
			});
	}

	@Provide
	Arbitrary<byte[]> quotedBytes() {
		Arbitrary<Integer> bytes = Arbitraries.oneOf(Arbitraries.integers().between(0, 255),
				Arbitraries.of(0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4,
						0xf5),
				Arbitraries.of((int) '\\', (int) 'u', (int) '0', (int) '1', (int) 'n', (int) 'b', (int) 'f'));
		return bytes.list().ofMaxSize(7).map((inner) -> {
			byte[] quoted = new byte[inner.size() + 2];
			quoted[0] = '"';
			quoted[quoted.length - 1] = '"';
			for (int i = 0; i < inner.size(); i++) {
				quoted[i + 1] = (byte) (int) inner.get(i);
			}
			return quoted;
		});
	}

	@Provide
	Arbitrary<String> numbers() {
		return Arbitraries.oneOf(Arbitraries.strings().withChars("0123456789-+.eE").ofMinLength(1).ofMaxLength(20),
				Arbitraries.doubles().map(CanonicalJson::number), Arbitraries.doubles().map(String::valueOf),
				Arbitraries.longs().map(String::valueOf), Arbitraries.bigDecimals().map(String::valueOf));
	}

	private static Arbitrary<Json> document(int levels, Arbitrary<String> names) {
		Arbitrary<String> texts = Arbitraries.strings()
			.withCharRange('\u0000', '\ud7ff')
			.ofMaxLength(8)
			.map((text) -> text + ((text.length() % 3 == 0) ? "𠮷葛󠄀" : ""));
		Arbitrary<Json> scalars = Arbitraries.oneOf(texts.map(JsonString::new),
				Arbitraries.doubles().map(JsonNumber::new),
				Arbitraries.longs().map((value) -> new JsonNumber((double) value)),
				Arbitraries.of(true, false).map(JsonBoolean::new), Arbitraries.of(new JsonNull()));
		if (levels == 0) {
			return scalars;
		}
		Arbitrary<Json> inner = document(levels - 1, names);
		return Arbitraries.oneOf(scalars, inner.list().ofMaxSize(3).map(JsonArray::new),
				Arbitraries.maps(names, inner).ofMaxSize(3).map((members) -> new JsonObject(new TreeMap<>(members))));
	}

	private static boolean isCanonicalByTree(byte[] utf8) {
		try {
			return Arrays.equals(CanonicalJson.write(JsonReader.read(utf8)), utf8);
		}
		catch (JsonFormatException ex) {
			return false;
		}
	}

}
