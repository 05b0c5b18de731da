package org.nawate.domain.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How fiscal years are written on the cities' pages. */
final class FiscalYearSpelling {

	private static final String ERA = "(?<era>令和|平成|昭和|[RHS]\\.?)\\s?(?<number>元|\\d{1,2})";

	private static final String WESTERN = "(?<western>(?:19|20|21)\\d\\d)";

	/** 令和9年(2027)年度: the first 年 is one too many. */
	private static final Pattern MENTION = Pattern.compile("(?:(?<![A-Za-z])" + ERA
			+ "(?:(?<doubled>年)?\\((?<inner>\\d{4})\\)年度" + "|年度(?:\\((?<behind>\\d{4})(?:年度)?\\))?)|(?<!\\d)" + WESTERN
			+ "(?:\\((?:令和|平成|R|H)(?:元|\\d{1,2})\\))?年度(?:\\((?:令和|平成|R|H)(?:元|\\d{1,2})(?:年度)?\\))?)");

	private static final Pattern BARE = Pattern.compile(ERA + "|" + WESTERN);

	private FiscalYearSpelling() {
	}

	static Optional<FiscalYear> whole(String text) {
		String folded = Width.fold(text).strip();
		Matcher mention = MENTION.matcher(folded);
		if (mention.matches()) {
			return Optional.ofNullable(year(mention));
		}
		Matcher bare = BARE.matcher(folded);
		return bare.matches() ? Optional.ofNullable(year(bare)) : Optional.empty();
	}

	static List<FiscalYearMention> mentions(String text) {
		List<FiscalYearMention> found = new ArrayList<>();
		Matcher matcher = MENTION.matcher(Width.fold(text));
		while (matcher.find()) {
			FiscalYear year = year(matcher);
			if (year != null) {
				found.add(new FiscalYearMention(year, text.substring(matcher.start(), matcher.end()), matcher.start(),
						matcher.end(), odd(matcher, year)));
			}
		}
		return List.copyOf(found);
	}

	private static boolean odd(Matcher matcher, FiscalYear year) {
		String beside = (matcher.group("inner") != null) ? matcher.group("inner") : matcher.group("behind");
		return matcher.group("doubled") != null || (beside != null && Integer.parseInt(beside) != year.year());
	}

	private static @Nullable FiscalYear year(Matcher matcher) {
		String western = matcher.group("western");
		int value = (western != null) ? Integer.parseInt(western)
				: eraYear(matcher.group("era"), matcher.group("number"));
		return (value < 1950 || value > 2200) ? null : new FiscalYear(value);
	}

	private static int eraYear(String era, String number) {
		int count = number.equals("元") ? 1 : Integer.parseInt(number);
		if (count == 0) {
			return 0;
		}
		return switch (era.charAt(0)) {
			case '令', 'R' -> 2018 + count;
			case '平', 'H' -> (count > 31) ? 0 : 1988 + count;
			default -> (count > 64) ? 0 : 1925 + count;
		};
	}

}
