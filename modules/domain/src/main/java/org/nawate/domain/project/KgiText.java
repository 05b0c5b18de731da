package org.nawate.domain.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.FiscalYearMention;
import org.nawate.domain.act.Width;

/** Reads kind, figure and year out of a KGI's text. */
final class KgiText {

	/** A dash before a parenthesis is no minus: 「-(ビジョンの策定後設定)」 is pending. */
	private static final Pattern PENDING = Pattern.compile("[-ー]\\s*\\((?<reason>.*?)\\)?", Pattern.DOTALL);

	private static final Pattern PENDING_WORDS = Pattern.compile(
			"(?:未定|未設定|未決定|検討中|調整中|協議中|策定中|後日設定|別途設定|今後(?:設定|検討|決定)[^\\d]*|[^\\d%]*(?:策定|決定|確定|実施|検討|調査|検証)[^\\d%]{0,6}?後に?(?:設定|決定|検討)(?:する|予定)?)(?:\\((?<reason>.*)\\))?",
			Pattern.DOTALL);

	private static final Pattern NOTHING = Pattern.compile("[-ー]*|なし|【廃止】");

	private static final Pattern ALTERNATIVE = Pattern.compile("もしくは|若しくは|または|又は|あるいは");

	/** 「…を推進する」 states something; 「…の割合」 only names what is measured. */
	private static final Pattern STATEMENT = Pattern.compile(".*(?:を|[るすくうつむぶ]$|[るすくうつむぶ]。$).*", Pattern.DOTALL);

	/** A year before these words is what the goal is measured against. */
	private static final Pattern BASELINE = Pattern.compile("(?:末)?(?:の)?(?:対?比|実績|から|より|時点|基準|を基準|と比)");

	private KgiText() {
	}

	static Kgi read(String text) {
		String folded = Width.fold(text).replace('\n', ' ').replace('\r', ' ');
		String content = folded.strip();
		if (NOTHING.matcher(content).matches()) {
			return new Kgi(text, KgiKind.NONE, null, null, null, null, null);
		}
		String reason = pendingReason(text, folded);
		if (reason != null) {
			return new Kgi(text, KgiKind.PENDING, null, null, null, null, reason);
		}
		FiscalYear year = targetYear(folded);
		List<KgiFigure> figures = KgiFigure.in(folded);
		if (figures.isEmpty()) {
			return new Kgi(text, KgiKind.QUALITATIVE, null, null, null, year, null);
		}
		KgiFigure figure = target(figures);
		KgiKind kind = qualified(folded, figure) ? KgiKind.MIXED : KgiKind.NUMERIC;
		return new Kgi(text, kind, figure.value(), figure.unit(), figure.comparator(), year, null);
	}

	/**
	 * The reason in the characters of the text itself, for the index in both is the same.
	 */
	private static @Nullable String pendingReason(String text, String folded) {
		int from = 0;
		while (folded.charAt(from) == ' ') {
			from++;
		}
		int to = folded.stripTrailing().length();
		for (Pattern pattern : List.of(PENDING, PENDING_WORDS)) {
			Matcher matcher = pattern.matcher(folded).region(from, to);
			if (matcher.matches()) {
				boolean given = matcher.group("reason") != null && !matcher.group("reason").isBlank();
				return given ? text.substring(matcher.start("reason"), matcher.end("reason"))
						: text.substring(from, to);
			}
		}
		return null;
	}

	private static @Nullable FiscalYear targetYear(String folded) {
		FiscalYear target = null;
		for (FiscalYearMention mention : FiscalYear.mentions(folded)) {
			if (!BASELINE.matcher(folded).region(mention.end(), folded.length()).lookingAt()) {
				target = mention.year();
			}
		}
		return target;
	}

	/**
	 * The figure that is meant: outside parentheses before inside, a result before an
	 * attribute (65歳以上の…, 3年間), and of several the last.
	 */
	static KgiFigure target(List<KgiFigure> figures) {
		KgiFigure best = figures.getFirst();
		for (KgiFigure figure : figures) {
			if (figure.weight() >= best.weight()) {
				best = figure;
			}
		}
		return best;
	}

	private static boolean qualified(String folded, KgiFigure figure) {
		if (figure.bracketed() && STATEMENT.matcher(withoutBrackets(folded)).matches()) {
			return true;
		}
		Matcher or = ALTERNATIVE.matcher(folded);
		while (or.find()) {
			boolean figureBefore = figure.end() <= or.start();
			String other = figureBefore ? folded.substring(or.end()) : folded.substring(0, or.start());
			boolean otherHasFigure = !KgiFigure.in(other).isEmpty();
			if (!otherHasFigure && (figureBefore || STATEMENT.matcher(other).matches())) {
				return true;
			}
		}
		return false;
	}

	private static String withoutBrackets(String folded) {
		return folded.replaceAll("\\([^()]*\\)", "").strip();
	}

}
