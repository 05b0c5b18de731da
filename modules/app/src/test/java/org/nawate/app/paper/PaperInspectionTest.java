package org.nawate.app.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is what its content says, whatever it is called. */
class PaperInspectionTest {

	@TempDir
	private Path folder;

	@Test
	void tells_papers_of_the_office_by_their_content() throws IOException {
		assertThat(look("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).kind()).hasValue(PaperKind.PDF);
		assertThat(look(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0 }).kind()).hasValue(PaperKind.PNG);
		assertThat(look(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0 }).kind())
			.hasValue(PaperKind.JPEG);
		assertThat(look(zip("[Content_Types].xml", "word/document.xml")).kind()).hasValue(PaperKind.DOCX);
		assertThat(look(zip("[Content_Types].xml", "ppt/presentation.xml")).kind()).hasValue(PaperKind.PPTX);
		assertThat(look(openDocument()).kind()).hasValue(PaperKind.ODS);
		Path sheet = this.folder.resolve("sheet");
		try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(sheet)) {
			book.createSheet("予算");
			book.write(out);
		}
		assertThat(PaperInspection.look(sheet)).isEqualTo(PaperInspection.Found.plain(PaperKind.XLSX));
		try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(sheet)) {
			book.createSheet("予算");
			book.write(out);
		}
		assertThat(PaperInspection.look(sheet)).isEqualTo(PaperInspection.Found.plain(PaperKind.XLS));
		assertThat(look(compound("DocumentText")).kind()).hasValue(PaperKind.JTD);
	}

	@Test
	void text_is_text_in_the_writings_of_the_office() throws IOException {
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, Charset.forName("windows-31j"),
				StandardCharsets.UTF_16 }) {
			assertThat(look("四條畷市,髙﨑\r\n".getBytes(charset)).kind()).as(charset.name()).hasValue(PaperKind.TXT);
		}
		assertThat(look(new byte[] { 'a', 0, 'b' }).kind()).isEmpty();
	}

	@Test
	void what_runs_is_never_a_paper() throws IOException {
		assertThat(look(new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0 }).kind()).isEmpty();
		assertThat(look(new byte[] { 0x7F, 'E', 'L', 'F', 2, 1, 1, 0 }).kind()).isEmpty();
		assertThat(look(zip("setup.exe")).kind()).as("an archive").isEmpty();
		assertThat(look(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")).macros()).isTrue();
		assertThat(look(zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml")).macros()).isTrue();
		assertThat(look(zip("[Content_Types].xml", "word/document.xml", "word/activeX/activeX1.xml")).macros())
			.isTrue();
		assertThat(look(compound("WordDocument", "Macros")).macros()).isTrue();
		assertThat(look(compound("Workbook", "_VBA_PROJECT_CUR")).macros()).isTrue();
	}

	@Test
	void what_a_password_locks_is_told_as_locked() throws IOException {
		assertThat(look(compound("EncryptionInfo", "EncryptedPackage")).locked()).isTrue();
	}

	@Test
	void what_is_cut_off_is_nothing() throws IOException {
		assertThat(look(new byte[] { 'P', 'K', 3, 4, 20, 0 })).isEqualTo(PaperInspection.Found.NOTHING);
		assertThat(look(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
				(byte) 0xE1, 0 }))
			.isEqualTo(PaperInspection.Found.NOTHING);
	}

	private PaperInspection.Found look(byte[] content) throws IOException {
		return PaperInspection.look(Files.write(this.folder.resolve("paper"), content));
	}

	static byte[] zip(String... entries) throws IOException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write('x');
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] openDocument() throws IOException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("mimetype"));
			zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
		}
		return bytes.toByteArray();
	}

	private static byte[] compound(String... entries) throws IOException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			for (String entry : entries) {
				container.createDocument(new java.io.ByteArrayInputStream(new byte[8]), entry);
			}
			container.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

}
