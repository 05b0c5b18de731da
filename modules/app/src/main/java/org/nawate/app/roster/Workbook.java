package org.nawate.app.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.nawate.app.roster.RosterFault.Code;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of a workbook (.xlsx) as a stream. Macros, formulas and archives that
 * grow beyond measure are refused before anything is made of them.
 */
final class Workbook {

	/** The most that all parts may hold when unpacked, in bytes. */
	private static final long MOST_UNPACKED = 40L * 1024 * 1024;

	private static final int MOST_PARTS = 500;

	private static final int MOST_COLUMNS = 40;

	private Workbook() {
	}

	static void read(byte[] bytes, TableReader reader) {
		Code unfit = unfit(bytes);
		if (unfit != null) {
			reader.fault(unfit, "", 0);
			return;
		}
		try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(bytes))) {
			XSSFReader workbook = new XSSFReader(archive);
			ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive, false);
			XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
			while (sheets.hasNext()) {
				try (InputStream in = sheets.next()) {
					sheet(sheets.getSheetName(), in, strings, reader);
				}
			}
		}
		catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | SAXException
				| ParserConfigurationException | IllegalArgumentException | IllegalStateException ex) {
			reader.fault(Code.DAMAGED, "", 0);
		}
	}

	/** Looked at before the library opens it: it would believe what the archive says. */
	private static @Nullable Code unfit(byte[] bytes) {
		long unpacked = 0;
		int parts = 0;
		boolean workbook = false;
		byte[] buffer = new byte[8192];
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				String name = entry.getName().toLowerCase(Locale.ROOT);
				if (name.endsWith("vbaproject.bin")) {
					return Code.MACRO;
				}
				workbook |= name.equals("xl/workbook.xml");
				if (++parts > MOST_PARTS) {
					return Code.BOMB;
				}
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					unpacked += read;
					if (unpacked > MOST_UNPACKED) {
						return Code.BOMB;
					}
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			return Code.DAMAGED;
		}
		return workbook ? null : Code.NOT_A_ROSTER;
	}

	private static void sheet(String name, InputStream in, ReadOnlySharedStringsTable strings, TableReader reader)
			throws IOException, SAXException, ParserConfigurationException {
		TableReader.Sheet sheet = reader.new Sheet(name);
		XMLReader xml = XMLHelper.newXMLReader();
		xml.setContentHandler(new Cells(name, sheet, strings, reader));
		xml.parse(new InputSource(in));
		sheet.end();
	}

	/** The cells of a sheet, row by row. */
	private static final class Cells extends DefaultHandler {

		private final String name;

		private final TableReader.Sheet sheet;

		private final ReadOnlySharedStringsTable strings;

		private final TableReader reader;

		private final List<String> row = new ArrayList<>();

		private final StringBuilder text = new StringBuilder();

		private int line;

		private int column;

		private String type = "";

		private boolean speaks;

		Cells(String name, TableReader.Sheet sheet, ReadOnlySharedStringsTable strings, TableReader reader) {
			this.name = name;
			this.sheet = sheet;
			this.strings = strings;
			this.reader = reader;
		}

		@Override
		public void startElement(String uri, String local, String qualified, Attributes attributes) {
			switch (local) {
				case "row" -> {
					this.row.clear();
					String number = attributes.getValue("r");
					this.line = (number != null) ? Integer.parseInt(number) : this.line + 1;
					this.column = -1;
				}
				case "c" -> {
					String place = attributes.getValue("r");
					this.column = (place != null) ? new CellReference(place).getCol() : this.column + 1;
					this.type = (attributes.getValue("t") != null) ? attributes.getValue("t") : "";
					this.text.setLength(0);
				}
				case "f" -> this.reader.fault(Code.FORMULA, this.name, this.line,
						CellReference.convertNumToColString(this.column));
				case "v", "t" -> this.speaks = true;
				default -> {
				}
			}
		}

		@Override
		public void characters(char[] chars, int start, int length) {
			if (this.speaks) {
				this.text.append(chars, start, length);
			}
		}

		@Override
		public void endElement(String uri, String local, String qualified) {
			switch (local) {
				case "v", "t" -> this.speaks = false;
				case "c" -> cell();
				case "row" -> this.sheet.line(this.line, List.copyOf(this.row));
				default -> {
				}
			}
		}

		private void cell() {
			if (this.column >= MOST_COLUMNS) {
				return;
			}
			if (this.type.equals("e")) {
				this.reader.fault(Code.ERROR_CELL, this.name, this.line,
						CellReference.convertNumToColString(this.column));
			}
			while (this.row.size() < this.column) {
				this.row.add("");
			}
			String said = this.text.toString();
			this.row.add(this.type.equals("s") && !said.isBlank()
					? this.strings.getItemAt(Integer.parseInt(said.strip())).getString() : said);
		}

	}

}
