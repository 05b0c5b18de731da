package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nawate.domain.act.Width;

/**
 * Wordings that look like slips of the source. They are imported as printed and flagged;
 * only a 正誤 proposal mends them.
 *
 * @param pattern what looks wrong
 * @param probably what was probably meant, as a replacement
 */
record SuspiciousWording(Pattern pattern, String probably) {

	private static final List<SuspiciousWording> ALL = List.of(
			// A full stop in the middle of a noun: 電子入札。契約システム.
			of("(\\p{IsHan})。(?=\\p{IsHan})", "$1・"), of("(課|部|係|室|局)\\1", "$1"), of("自動・生徒", "児童・生徒"),
			of("全壊の(?=\\p{IsHan}{1,3}選挙|市議会|選挙)", "前回の"), of("自動運転者(?=等|乗車|の運行|の走行)", "自動運転車"),
			of("標準偏差(?=の?平均\\s?\\d)", "偏差値"), of("([をがにはで、・])\\1(?!\\p{IsHiragana})", "$1"),
			of("以上以上|以下以下|未満未満|%%", ""));

	private static SuspiciousWording of(String regex, String probably) {
		return new SuspiciousWording(Pattern.compile(regex), probably);
	}

	/**
	 * What looks wrong in the text of a cell, each as a finding with the text as printed.
	 * @param page all lines, in which the exact one is looked for
	 * @param row the line on which the cell's row begins
	 */
	static List<Finding> in(String text, List<PageLine> page, int row) {
		List<Finding> findings = new ArrayList<>();
		String folded = Width.fold(text);
		for (SuspiciousWording wording : ALL) {
			Matcher matcher = wording.pattern().matcher(folded);
			if (matcher.find()) {
				findings.add(Finding.of(FindingCode.SUSPICIOUS_WORDING, line(page, row, matcher.group()), text,
						matcher.replaceFirst(wording.probably())));
			}
		}
		long opened = folded.chars().filter((c) -> c == '(' || c == '「').count();
		long closed = folded.chars().filter((c) -> c == ')' || c == '」').count();
		if (opened != closed) {
			findings.add(Finding.of(FindingCode.BRACKETS_UNBALANCED, row, text));
		}
		return findings;
	}

	private static int line(List<PageLine> page, int row, String wording) {
		for (int i = row - 1; i < Math.min(page.size(), row + 20); i++) {
			if (page.get(i).folded().contains(wording)) {
				return i + 1;
			}
		}
		return row;
	}

}
