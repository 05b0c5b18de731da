package org.nawate.app.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Width;
import org.nawate.domain.project.Owner;

/**
 * Tells the owner at the end of a row from the KGI before it. The organisation decides,
 * by its longest name that the row ends with; what it does not know is read by the lines
 * of the cell, and never cut out of a line that the KGI shares.
 */
final class OwnerCell {

	private static final Pattern DEPARTMENT = Pattern.compile("[^\\s\\d%、。()]{1,20}(?:部|局|室|委員会|本部|議会|会)");

	private static final Pattern SECTION = Pattern
		.compile("[^\\s\\d%、。()]{1,20}(?:課|室|所|局|センター|係|館|園|校|グループ|班|チーム|院|署)");

	private static final Pattern UNIT_LINE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}・ー]{1,12}(?:部|課|委員会|支所)");

	private final List<KnownSection> known;

	OwnerCell(List<KnownSection> known) {
		this.known = List.copyOf(known);
	}

	/**
	 * An owner told from the rest.
	 *
	 * @param owner null where none can be told
	 * @param unit its id, where the organisation knows it
	 * @param kgi the lines before it
	 * @param line the line of the owner, or of what was expected to be one
	 * @param problem null where nothing is to be said
	 */
	record Split(@Nullable Owner owner, @Nullable String unit, List<PageLine> kgi, int line,
			@Nullable Finding problem) {
	}

	/** Splits what follows the class: KGI lines, then the owner. */
	Split split(List<PageLine> lines, int number) {
		if (lines.isEmpty()) {
			return new Split(null, null, lines, 0, Finding.of(FindingCode.OWNER_MISSING, 0, number));
		}
		Split byName = byName(lines);
		return (byName != null) ? byName : byLines(lines, number);
	}

	/**
	 * Whether a line of the KGI is, or ends with, the name of a unit: then cells are out
	 * of order.
	 */
	boolean looksLikeUnit(PageLine line) {
		if (UNIT_LINE.matcher(line.folded()).matches()) {
			return true;
		}
		for (KnownSection section : this.known) {
			if (same(line.folded(), section.section()) || same(line.folded(), section.department())
					|| (section.department() == null && line.folded().endsWith(" " + section.section()))) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Split byName(List<PageLine> lines) {
		Compact compact = Compact.of(lines);
		KnownSection best = null;
		int length = 0;
		for (KnownSection section : this.known) {
			String key = key(section.department()) + key(section.section());
			if (key.length() > length && compact.endsWith(key)) {
				best = section;
				length = key.length();
			}
		}
		if (best == null) {
			return null;
		}
		if (best.department() != null || compact.standsApart(length)) {
			int departmentLength = key(best.department()).length();
			String department = compact.tail(length, length - departmentLength);
			Owner owner = new Owner(department.isEmpty() ? null : department,
					compact.tail(length - departmentLength, 0));
			return new Split(owner, best.unit(), compact.before(length), compact.line(length), null);
		}
		return null;
	}

	private Split byLines(List<PageLine> lines, int number) {
		PageLine last = lines.getLast();
		int size = lines.size();
		if (size < 2) {
			return new Split(null, null, lines, last.number(),
					Finding.of(FindingCode.OWNER_MISSING, last.number(), number, last.raw()));
		}
		if (!SECTION.matcher(last.folded()).matches()) {
			boolean department = DEPARTMENT.matcher(last.folded()).matches();
			return new Split(null, null, lines, last.number(),
					Finding.of(department ? FindingCode.SECTION_MISSING : FindingCode.OWNER_MISSING, last.number(),
							department ? last.raw() : number, last.raw()));
		}
		PageLine before = lines.get(size - 2);
		if (size > 2 && DEPARTMENT.matcher(before.folded()).matches()) {
			Owner owner = new Owner(before.raw(), last.raw());
			return new Split(owner, null, lines.subList(0, size - 2), before.number(),
					Finding.of(FindingCode.OWNER_UNKNOWN, last.number(), owner.printed()));
		}
		for (KnownSection section : this.known) {
			if (section.department() != null && same(last.folded(), section.section())) {
				return new Split(null, null, lines, last.number(), Finding.of(FindingCode.DEPARTMENT_MISSING,
						last.number(), section.section(), section.department()));
			}
		}
		return new Split(new Owner(null, last.raw()), null, lines.subList(0, size - 1), last.number(),
				Finding.of(FindingCode.OWNER_UNKNOWN, last.number(), last.raw()));
	}

	private static boolean same(String folded, @Nullable String name) {
		return name != null && key(folded).equals(key(name));
	}

	private static String key(@Nullable String name) {
		String text = (name == null) ? "" : Normalizer.normalize(Width.fold(name), Normalizer.Form.NFC);
		return text.replaceAll("\\s", "");
	}

	/** The characters of several lines without blanks, each knowing where it stands. */
	private record Compact(List<PageLine> lines, String text, List<int[]> places) {

		static Compact of(List<PageLine> lines) {
			StringBuilder text = new StringBuilder();
			List<int[]> places = new ArrayList<>();
			for (int i = 0; i < lines.size(); i++) {
				String folded = lines.get(i).folded();
				for (int column = 0; column < folded.length(); column++) {
					if (!PageLine.blank(folded.charAt(column))) {
						text.append(folded.charAt(column));
						places.add(new int[] { i, column });
					}
				}
			}
			return new Compact(lines, text.toString(), places);
		}

		boolean endsWith(String key) {
			return this.text.endsWith(key) && standsApart(key.length());
		}

		/** 新田原支所 does not end with the owner 田原支所; 「…80%田原支所」 does. */
		boolean standsApart(int length) {
			int start = this.text.length() - length;
			if (start == 0) {
				return true;
			}
			int[] place = this.places.get(start);
			int[] previous = this.places.get(start - 1);
			boolean gap = previous[0] != place[0] || previous[1] + 1 != place[1];
			char c = this.text.charAt(start - 1);
			return gap || !(Character.isIdeographic(c)
					|| Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA || c == 'ー' || c == '・');
		}

		/** The raw characters between two distances from the end. */
		String tail(int from, int to) {
			StringBuilder raw = new StringBuilder();
			for (int i = this.text.length() - from; i < this.text.length() - to; i++) {
				int[] place = this.places.get(i);
				raw.append(this.lines.get(place[0]).raw().charAt(place[1]));
			}
			return raw.toString();
		}

		int line(int length) {
			return this.lines.get(this.places.get(this.text.length() - length)[0]).number();
		}

		List<PageLine> before(int length) {
			int[] place = this.places.get(this.text.length() - length);
			List<PageLine> before = new ArrayList<>(this.lines.subList(0, place[0]));
			PageLine shared = this.lines.get(place[0]).between(0, place[1]);
			if (!shared.isBlank()) {
				before.add(shared);
			}
			return before;
		}

	}

}
