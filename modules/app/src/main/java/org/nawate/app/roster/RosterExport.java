package org.nawate.app.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.register.CsvTable;
import org.nawate.domain.organisation.SeatRole;
import org.springframework.stereotype.Component;

/**
 * The organisation of a day, or an example, in the layout in which a roster is taken
 * over.
 */
@Component
class RosterExport {

	private static final String FORMULA = "=+-@\t＝＋－＠";

	/** In characters of the font, as spreadsheets count. */
	private static final int WIDTH = 18 * 256;

	private final OrganisationQuery organisation;

	RosterExport(OrganisationQuery organisation) {
		this.organisation = organisation;
	}

	/** By 区分, the rows of a day. */
	Map<String, List<List<String>>> rows(LocalDate day) {
		Map<String, List<List<String>>> rows = new LinkedHashMap<>();
		RosterLayout.SECTIONS.forEach((section) -> rows.put(section, new ArrayList<>()));
		List<PostRow> posts = this.organisation.posts(day);
		Map<String, List<Holder>> holders = this.organisation.holders(day);
		Map<String, List<String>> orders = this.organisation.standIns(day);
		for (UnitRow unit : this.organisation.units(day)) {
			add(rows, RosterLayout.UNIT, unit.unitId(), unit.name(), Objects.toString(unit.parentId(), ""), "", "", "",
					"", "");
		}
		for (PostRow post : posts) {
			add(rows, RosterLayout.POST, post.postId(), post.title(), Objects.toString(post.unitId(), ""),
					RosterLayout.word(post.kind()), "", "", "", "");
			holders.getOrDefault(post.postId(), List.of())
				.forEach((holder) -> add(rows, RosterLayout.HOLDER, post.postId(), "", "", "", holder.personId(),
						holder.personName(), "", ""));
			SeatRole role = post.seatRole();
			if (role != null) {
				add(rows, RosterLayout.SEAT, post.postId(), "", "", "", "", "", RosterLayout.word(role), "");
			}
			List<String> order = existing(orders.getOrDefault(post.postId(), List.of()), posts);
			if (!order.isEmpty()) {
				add(rows, RosterLayout.STAND_INS, post.postId(), "", "", "", "", "", "", String.join("、", order));
			}
		}
		return rows;
	}

	/** Of those who were to act for a post, those that exist on the day. */
	static List<String> existing(List<String> order, List<PostRow> posts) {
		return order.stream().filter((id) -> posts.stream().anyMatch((post) -> post.postId().equals(id))).toList();
	}

	/** One row of each sort, with plainly invented names. */
	static Map<String, List<List<String>>> example() {
		Map<String, List<List<String>>> rows = new LinkedHashMap<>();
		RosterLayout.SECTIONS.forEach((section) -> rows.put(section, new ArrayList<>()));
		add(rows, RosterLayout.UNIT, "example-department", "例示部", "", "", "", "", "", "");
		add(rows, RosterLayout.UNIT, "example-section", "例示課", "example-department", "", "", "", "", "");
		add(rows, RosterLayout.POST, "example-director", "例示部長", "example-department", "部長", "", "", "", "");
		add(rows, RosterLayout.POST, "example-chief", "例示課長", "example-section", "課長", "", "", "", "");
		add(rows, RosterLayout.HOLDER, "example-director", "", "", "", "00001", "例 太郎", "", "");
		add(rows, RosterLayout.HOLDER, "example-chief", "", "", "", "00002", "例 花子", "", "");
		add(rows, RosterLayout.SEAT, "example-director", "", "", "", "", "", "本部員", "");
		add(rows, RosterLayout.STAND_INS, "example-director", "", "", "", "", "", "", "example-chief");
		add(rows, RosterLayout.CLOSED, "former-chief", "", "", "職", "", "", "", "example-chief");
		add(rows, RosterLayout.CLOSED, "former-section", "", "", "部署", "", "", "", "example-section");
		return rows;
	}

	static CsvTable csv(Map<String, List<List<String>>> rows) {
		CsvTable table = new CsvTable(RosterLayout.COLUMNS);
		rows.values().forEach((section) -> section.forEach(table::row));
		return table;
	}

	/** A workbook with a sheet for each 区分; every cell is text, and said to be. */
	static byte[] workbook(Map<String, List<List<String>>> rows) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			CellStyle text = workbook.createCellStyle();
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			CellStyle quoted = workbook.createCellStyle();
			quoted.cloneStyleFrom(text);
			quoted.setQuotePrefixed(true);
			rows.forEach((section, lines) -> {
				Sheet sheet = workbook.createSheet(section);
				sheet.createFreezePane(0, 1);
				row(sheet, 0, RosterLayout.COLUMNS, text, quoted);
				for (int i = 0; i < lines.size(); i++) {
					row(sheet, i + 1, lines.get(i), text, quoted);
				}
				for (int i = 0; i < RosterLayout.COLUMNS.size(); i++) {
					sheet.setColumnWidth(i, WIDTH);
					sheet.setDefaultColumnStyle(i, text);
				}
			});
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void row(Sheet sheet, int number, List<String> cells, CellStyle text, CellStyle quoted) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < cells.size(); i++) {
			String said = cells.get(i);
			Cell cell = row.createCell(i);
			cell.setCellValue(said);
			cell.setCellStyle(!said.isEmpty() && FORMULA.indexOf(said.charAt(0)) >= 0 ? quoted : text);
		}
	}

	private static void add(Map<String, List<List<String>>> rows, String section, String... cells) {
		List<String> row = new ArrayList<>(List.of(section));
		row.addAll(List.of(cells));
		rows.computeIfAbsent(section, (name) -> new ArrayList<>()).add(row);
	}

}
