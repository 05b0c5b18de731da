package org.nawate.app.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is read of rosters as people and programs write them, and what is kept out. */
class TableReaderTest {

	private static final String HEAD = String.join(",", RosterLayout.COLUMNS) + "\r\n";

	private static RosterTable read(String csv, Charset charset) {
		return TableReader.read("名簿.csv", csv.getBytes(charset));
	}

	private static byte[] workbook(boolean formula) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = workbook.createSheet("部署");
			Row head = sheet.createRow(0);
			for (int i = 0; i < RosterLayout.COLUMNS.size(); i++) {
				head.createCell(i).setCellValue(RosterLayout.COLUMNS.get(i));
			}
			Row row = sheet.createRow(2);
			row.createCell(0).setCellValue("部署");
			row.createCell(1).setCellValue(12345);
			if (formula) {
				row.createCell(2).setCellFormula("HYPERLINK(\"http://example.com\")");
			}
			else {
				row.createCell(2).setCellValue("𠮷田窓口課");
			}
			workbook.createSheet("白紙");
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** The same archive with one part more. */
	private static byte[] with(byte[] archive, String name, int size) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(archive));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				in.transferTo(zip);
			}
			zip.putNextEntry(new ZipEntry(name));
			byte[] nothing = new byte[1024 * 1024];
			for (int i = 0; i < size; i++) {
				zip.write(nothing);
			}
		}
		return out.toByteArray();
	}

	private static List<RosterFault.Code> faults(byte[] bytes) {
		return TableReader.read("x", bytes).faults().stream().map(RosterFault::code).distinct().toList();
	}

	@Test
	void csv_is_read_in_the_encodings_of_the_offices() {
		String csv = HEAD + "部署,u1,\"窓口,課\",,,,,,\r\n\r\n部署,u2,髙﨑課,u1,,,,,\r\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
			RosterTable table = read(csv, charset);
			assertThat(table.faults()).isEmpty();
			assertThat(table.rows())
				.extracting((row) -> row.where().line(), (row) -> row.of("名称"), (row) -> row.of("所属"))
				.containsExactly(tuple(2, "窓口,課", ""), tuple(4, "髙﨑課", "u1"));
		}
		assertThat(read("\uFEFF" + csv, StandardCharsets.UTF_8).faults()).isEmpty();
	}

	@Test
	void the_guard_of_the_export_is_taken_off_again() {
		RosterTable table = read(HEAD + "部署,u1,'=1+1,,,,,,\r\n", StandardCharsets.UTF_8);
		assertThat(table.rows().getFirst().of("名称")).isEqualTo("=1+1");
	}

	@Test
	void a_workbook_is_read_by_sheet_and_line() {
		RosterTable table = TableReader.read("名簿.xlsx", workbook(false));
		assertThat(table.faults()).isEmpty();
		assertThat(table.rows()).singleElement().satisfies((row) -> {
			assertThat(row.where()).isEqualTo(new RosterFault.Where("名簿.xlsx", "部署", 3));
			assertThat(row.of("番号")).startsWith("12345");
			assertThat(row.of("名称")).isEqualTo("𠮷田窓口課");
		});
	}

	@Test
	void formulas_macros_bombs_and_what_is_no_workbook_are_refused() throws IOException {
		assertThat(TableReader.read("x.xlsx", workbook(true)).faults())
			.extracting(RosterFault::code, (fault) -> fault.where().line(), RosterFault::details)
			.containsExactly(tuple(RosterFault.Code.FORMULA, 3, List.of("C")));
		assertThat(faults(with(workbook(false), "xl/vbaProject.bin", 0))).containsExactly(RosterFault.Code.MACRO);
		byte[] bomb = with(workbook(false), "xl/media/image.bin", 60);
		assertThat(bomb.length).isLessThan(TableReader.LARGEST);
		assertThat(faults(bomb)).containsExactly(RosterFault.Code.BOMB);
		assertThat(faults(new byte[TableReader.LARGEST + 1])).containsExactly(RosterFault.Code.TOO_LARGE);
		assertThat(faults(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 }))
			.containsExactly(RosterFault.Code.OLD_FORMAT);
		assertThat(faults(new byte[] { 'P', 'K', 3, 4, 9, 9, 9 })).hasSize(1);
		assertThat(faults(java.util.Arrays.copyOf(workbook(false), 900))).hasSize(1);
		assertThat(faults("漢字だけ".getBytes(StandardCharsets.UTF_8))).containsExactly(RosterFault.Code.HEADER_MISSING);
		assertThat(faults(new byte[0])).containsExactly(RosterFault.Code.HEADER_MISSING);
		assertThat(faults(HEAD.getBytes(StandardCharsets.UTF_8))).containsExactly(RosterFault.Code.NO_ROWS);
		assertThat(faults((HEAD + "部署,u1,\"開いたまま").getBytes(StandardCharsets.UTF_8)))
			.containsExactly(RosterFault.Code.DAMAGED);
		assertThat(faults((HEAD + "部署,u1," + "長".repeat(501) + ",,,,,,").getBytes(StandardCharsets.UTF_8)))
			.containsExactly(RosterFault.Code.TOO_LONG);
		assertThat(faults((HEAD + "部署,u1,課,,,,,,\r\n".repeat(20_002)).getBytes(StandardCharsets.UTF_8)))
			.contains(RosterFault.Code.TOO_MANY_ROWS);
	}

}
