package org.nawate.app.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Width;

import static org.assertj.core.api.Assertions.assertThat;

class PageVariantsTest {

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	@Test
	void line_ends_and_byte_order_marks_change_nothing() {
		String text = SamplePage.text();
		for (String variant : List.of(text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text,
				"\uFEFF" + text.replace("\n", "\r\n"))) {
			assertSame(SamplePage.read(variant.getBytes(StandardCharsets.UTF_8)));
			assertSame(SamplePage.read(variant));
		}
		assertSame(SamplePage.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
	}

	@Test
	void windows_31j_changes_nothing() throws CharacterCodingException {
		// A line of U+00A0 has no place in Windows-31J; copied there it is an ideographic
		// space.
		String text = SamplePage.text().replace('\u00A0', '\u3000').replace("\n", "\r\n");
		byte[] array = windows(text);
		assertThat(SourceText.decode(array).encoding()).isEqualTo("windows-31j");
		assertSame(SamplePage.read(array));
	}

	@Test
	void full_width_twins_change_the_printed_width_alone() throws CharacterCodingException {
		String wide = wide(SamplePage.text());
		PageReading reading = SamplePage.read(wide);
		assertThat(reading.errors()).isEmpty();
		assertThat(PageParserTest.cells(reading).stream().map(Width::fold))
			.containsExactlyElementsOf(PageParserTest.expected());
		assertThat(reading.page().edition()).isEqualTo(new FiscalYear(2024));
		assertThat(reading.page().rows().get(15 + 1).name()).isEqualTo("ＡＩ－ＯＣＲ・ＲＰＡの導入及び利活用");
		assertThat(reading.warnings()).hasSize(7);
		PageReading windows = SamplePage.read(windows(wide.replace("\n", "\r\n")));
		assertThat(PageParserTest.cells(windows).stream().map(Width::fold))
			.containsExactlyElementsOf(PageParserTest.expected());
	}

	@Test
	void tabs_between_cells_and_blanks_around_change_nothing() {
		assertSame(SamplePage.read(SamplePage.text().replaceAll("(?m)^(\\d) (\\S+) ([LM-]) ", "$1\t$2\t$3\t")));
		assertSame(SamplePage.read(SamplePage.text().replaceAll("(?m)^(.+)$", "　$1\u00A0 ")));
		assertSame(SamplePage.read(SamplePage.text()
			.replaceAll("(?m)^【廃止】$", "〔廃止〕")
			.replace("実装【廃止】", "実装〔廃止〕")
			.replace("【追加】", "［追加］")
			.replace("〔廃止〕", "【廃止】")));
	}

	@Test
	void owners_on_the_line_of_the_kgi_are_told_by_the_organisation() {
		String text = SamplePage.text().replaceAll("\n\n総務部\n\n情報政策課", "\t総務部\t情報政策課");
		PageReading reading = SamplePage.read(text);
		assertThat(reading.errors()).isEmpty();
		assertThat(PageParserTest.cells(reading).stream().map(PageParserTest::withoutLine))
			.containsExactlyElementsOf(PageParserTest.expected().stream().map(PageParserTest::withoutLine).toList());
	}

	@Test
	void undecodable_bytes_are_an_error_with_their_line() {
		byte[] bytes = SamplePage.text().getBytes(StandardCharsets.UTF_8);
		byte[] needle = "利活用 L".getBytes(StandardCharsets.UTF_8);
		int at = SamplePage.text()
			.substring(0, SamplePage.text().indexOf("利活用 L"))
			.getBytes(StandardCharsets.UTF_8).length;
		bytes[at + needle.length - 4] = (byte) 0xFF;
		PageReading reading = SamplePage.read(bytes);
		assertThat(reading.errors()).filteredOn((finding) -> finding.code() == FindingCode.UNDECODABLE)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.line()).isEqualTo(10);
				assertThat(finding.details().getFirst()).isEqualTo("UTF-8");
				assertThat(finding.details().getLast()).startsWith("1 電子申請システムの利活").contains("FF");
			});
	}

	@Test
	void a_binary_file_is_no_text() {
		assertThat(SamplePage.read(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }).errors()).extracting(Finding::code)
			.contains(FindingCode.NO_TEXT);
	}

	@Test
	void the_edition_is_given_where_the_page_does_not_say_and_contradictions_are_errors() {
		String unsaid = SamplePage.text().replace("なわてDXアクションプラン(令和6年度)更新", "");
		assertThat(SamplePage.read(unsaid).errors()).extracting(Finding::code)
			.containsExactly(FindingCode.EDITION_UNKNOWN);
		PageParser parser = new PageParser(SamplePage.SECTIONS);
		PageReading given = parser.parse(SourceText.of(unsaid), new FiscalYear(2025));
		assertThat(given.errors()).isEmpty();
		assertThat(given.page().edition()).isEqualTo(new FiscalYear(2025));
		assertThat(parser.parse(SourceText.of(SamplePage.text()), new FiscalYear(2025)).errors())
			.extracting(Finding::code)
			.containsExactly(FindingCode.EDITION_CONTRADICTED);
	}

	private static void assertSame(PageReading reading) {
		assertThat(reading.errors()).isEmpty();
		assertThat(PageParserTest.cells(reading)).containsExactlyElementsOf(PageParserTest.expected());
		assertThat(reading.page().edition()).isEqualTo(new FiscalYear(2024));
	}

	/** Strictly: a character without a place in Windows-31J fails. */
	private static byte[] windows(String text) throws CharacterCodingException {
		ByteBuffer buffer = WINDOWS_31J.newEncoder().encode(CharBuffer.wrap(text));
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

	private static String wide(String text) {
		StringBuilder wide = new StringBuilder();
		text.chars()
			.map((c) -> (c == ' ' || c == 0xA0) ? 0x3000 : (c > ' ' && c <= '~') ? c - '!' + '！' : c)
			.forEach((c) -> wide.append((char) c));
		return wide.toString();
	}

}
