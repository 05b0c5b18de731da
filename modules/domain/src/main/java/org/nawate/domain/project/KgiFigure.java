package org.nawate.domain.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One figure in a KGI's folded text.
 *
 * @param value the number, 1万2千 being 12000 and 3分の1 being 0.3333
 * @param unit as written, or null
 * @param comparator as written behind it, or null
 * @param start index of its first character
 * @param end index after number, unit and comparator
 * @param bracketed whether it stands inside parentheses
 * @param attribute whether it only describes who or how long: 65歳以上の, 3年間
 */
record KgiFigure(BigDecimal value, @Nullable String unit, @Nullable KgiComparator comparator, int start, int end,
		boolean bracketed, boolean attribute) {

	/**
	 * Digits that are no figures: dates, ordinals, names (第6次, 3月末, 24時間365日, R8, AI4,
	 * 5G).
	 */
	private static final Pattern NO_FIGURE = Pattern.compile(
			"(?:令和|平成|昭和|(?<![A-Za-z])[RHS])\\s?(?:元|\\d{1,2})(?:年(?!間))?(?:\\(\\d{4}\\))?(?:年度)?(?:\\(\\d{4}(?:年度)?\\))?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:末)?"
					+ "|(?<!\\d)(?:19|20|21)\\d\\d(?:\\([^)]*\\))?年(?!間)度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?"
					+ "|(?<!\\d)\\d{1,2}月(?!間)(?:\\d{1,2}日|末|中)?" + "|第\\d+(?:[次期回章条])?"
					+ "|24時間(?:[・、]?365日)?(?=対応|受付|利用|体制|申請)"
					+ "|[A-Za-z]+-?\\d[\\d.]*+(?!\\s?(?:%|件|人|名|回|割|倍|ポイント|台|円|時間|分|点|以上|以下))|\\d[GDK](?![A-Za-z])|^\\(\\d{1,2}\\)|(?<=\\d)段階|\\d+点満点|\\d+段階(?:評価)?(?:中)?");

	private static final Pattern FRACTION = Pattern
		.compile("(?<lower>[1-9]\\d*|[二三四五六七八九十])分の(?<upper>\\d+|[一二三四五六七八九])");

	private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

	private static final Pattern NUMBER = Pattern
		.compile("(?<sign>[-△▲])?(?<number>" + DIGITS + "(?:[億万千百](?:" + DIGITS + ")?)*)");

	private static final Pattern PART = Pattern.compile("(" + DIGITS + ")?([億万千百])?");

	private static final Pattern UNIT = Pattern
		.compile("\\s?(?:(?<known>%|‰|パーセント|ポイント|pt|時間|分間|分|秒|日間|日|週間|か月|ヶ月|カ月|ヵ月|箇月|年間|年連続|年"
				+ "|件|人|名|回|倍|割|円|箇所|か所|カ所|ヶ所|ヵ所|台|校|園|団体|事業所|事業者|事業|業務|施設|手続き|手続|種類|種|項目|点|位|世帯|社|店舗|店|本|枚|冊|個|歳|課|つ|者|コマ|講座|アカウント"
				+ "|km|kg|kWh|MB|GB|TB|ha|t|m)|(?<other>[\\p{IsHan}\\p{IsKatakana}ー]{1,6}?)(?=以上|以下|以内|未満|超|[\\s/・、。()]|\\p{IsHiragana}|$))"
				+ "(?<per>/(?:年度|年|月|日|週|人|件|回|校|時間))?");

	private static final Pattern COMPARATOR = Pattern.compile(
			"\\s?(?:程度)?(?<bound>以上|以下|以内|未満|超|を超え|を上回|を下回)?" + "(?<reduce>\\s?(?:の|を)?(?:削減|減少|短縮|低減|縮減|減)(?!免))?");

	private static final Pattern ATTRIBUTE = Pattern.compile("(?:の|にまたがる|を対象)");

	static List<KgiFigure> in(String folded) {
		String masked = mask(folded);
		List<KgiFigure> found = new ArrayList<>();
		Matcher fraction = FRACTION.matcher(masked);
		while (fraction.find()) {
			BigDecimal value = small(fraction.group("upper")).divide(small(fraction.group("lower")), 4,
					RoundingMode.HALF_UP);
			found.add(figure(masked, value, "倍", fraction.start(), fraction.end()));
		}
		Matcher number = NUMBER.matcher(FRACTION.matcher(masked).replaceAll((hit) -> blank(hit.group())));
		while (number.find()) {
			BigDecimal value = number(number.group("number"));
			value = (number.group("sign") == null || range(masked, number.start())) ? value : value.negate();
			Matcher unit = UNIT.matcher(masked).region(number.end(), masked.length());
			boolean named = unit.lookingAt() && !unit.group().isBlank();
			int end = named ? unit.end() : number.end();
			found.add(figure(masked, value, named ? unit.group().strip() : null, number.start(), end));
		}
		return found;
	}

	/** Higher is likelier to be the target. */
	int weight() {
		return (this.bracketed ? 0 : 2) + (this.attribute ? 0 : 1);
	}

	private static KgiFigure figure(String masked, BigDecimal value, @Nullable String unit, int start, int end) {
		Matcher matcher = COMPARATOR.matcher(masked).region(end, masked.length());
		int after = matcher.lookingAt() ? matcher.end() : end;
		KgiComparator comparator = (after > end) ? comparator(matcher.group("bound"), matcher.group("reduce")) : null;
		boolean ageOrTime = unit != null && (unit.equals("歳") || unit.equals("年間") || unit.equals("年連続"));
		boolean described = !"%".equals(unit) && ATTRIBUTE.matcher(masked).region(after, masked.length()).lookingAt();
		return new KgiFigure(value, unit, comparator, start, after, bracketed(masked, start), ageOrTime || described);
	}

	private static @Nullable KgiComparator comparator(@Nullable String bound, @Nullable String reduce) {
		if (reduce != null) {
			return KgiComparator.REDUCE_BY;
		}
		return switch (bound) {
			case null -> null;
			case "以上" -> KgiComparator.AT_LEAST;
			case "以下", "以内" -> KgiComparator.AT_MOST;
			case "未満", "を下回" -> KgiComparator.BELOW;
			default -> KgiComparator.ABOVE;
		};
	}

	private static boolean bracketed(String text, int index) {
		int depth = 0;
		for (int i = 0; i < index; i++) {
			depth += (text.charAt(i) == '(') ? 1 : (text.charAt(i) == ')' && depth > 0) ? -1 : 0;
		}
		return depth > 0;
	}

	/** In 80-90% the dash is none of the number. */
	private static boolean range(String text, int dash) {
		return dash > 0 && "0123456789%件人回".indexOf(text.charAt(dash - 1)) >= 0;
	}

	private static BigDecimal number(String written) {
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal group = BigDecimal.ZERO;
		Matcher part = PART.matcher(written);
		while (part.find() && !part.group().isEmpty()) {
			String scale = part.group(2);
			BigDecimal digits = (part.group(1) == null) ? BigDecimal.ONE
					: new BigDecimal(part.group(1).replace(",", ""));
			if (scale == null || scale.equals("百") || scale.equals("千")) {
				group = group
					.add((scale == null) ? digits : digits.multiply(new BigDecimal(scale.equals("百") ? 100 : 1000)));
			}
			else {
				BigDecimal count = (part.group(1) == null) ? group : group.add(digits);
				sum = sum.add(count.multiply(new BigDecimal(scale.equals("万") ? 10_000 : 100_000_000)));
				group = BigDecimal.ZERO;
			}
		}
		return plain(sum.add(group));
	}

	/** 12000.0 of 1.2万 is 12000; 4.20 stays as written. */
	private static BigDecimal plain(BigDecimal value) {
		return (value.scale() > 0 && value.compareTo(new BigDecimal(1000)) >= 0
				&& value.stripTrailingZeros().scale() <= 0) ? value.setScale(0) : value;
	}

	private static BigDecimal small(String written) {
		int kanji = "零一二三四五六七八九十".indexOf(written);
		return (kanji > 0) ? new BigDecimal(kanji) : new BigDecimal(written);
	}

	private static String mask(String folded) {
		return NO_FIGURE.matcher(folded).replaceAll((hit) -> blank(hit.group()));
	}

	private static String blank(String text) {
		return " ".repeat(text.length());
	}

}
