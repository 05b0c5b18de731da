package org.nawate.app.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.FiscalYearMention;
import org.nawate.domain.act.Width;

/**
 * What the text around the tables tells: the plan's name and period, the edition, the
 * names once more.
 */
final class Surroundings {

	private static final Pattern PLAN_NAME = Pattern.compile("[^\\s、。>]{2,30}計画");

	private static final Pattern LISTED_MEASURE = Pattern.compile("(?<number>\\d{1,2})[.]\\s*(?<name>\\S.*)");

	private static final Pattern LISTED_GOAL = Pattern
		.compile("\\((?<number>\\d)\\)\\s*(?<name>\\S.*?)(?:\\(基本目標\\))?");

	private static final Pattern EDITION = Pattern
		.compile(".*プラン\\s*\\((?<year>[^()]*年度[^()]*(?:\\([^()]*\\))?)\\)\\s*更新.*");

	private final List<PageLine> all;

	private final List<PageLine> before;

	private final List<Finding> findings;

	private @Nullable FiscalYear firstYear;

	private @Nullable FiscalYear lastYear;

	Surroundings(List<PageLine> all, int firstHeading, List<Finding> findings) {
		this.all = all;
		this.before = all.subList(0, firstHeading);
		this.findings = findings;
		for (PageLine line : this.before) {
			List<FiscalYearMention> mentions = FiscalYear.mentions(line.raw());
			oddYears(line.raw(), line.number());
			if (this.firstYear == null && mentions.size() == 2 && line.folded().contains("から")) {
				this.firstYear = mentions.getFirst().year();
				this.lastYear = mentions.getLast().year();
			}
		}
	}

	@Nullable FiscalYear firstYear() {
		return this.firstYear;
	}

	@Nullable FiscalYear lastYear() {
		return this.lastYear;
	}

	@Nullable String planName() {
		return this.before.stream()
			.filter((line) -> PLAN_NAME.matcher(line.folded()).matches())
			.map(PageLine::raw)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The edition that the page names near its end, なわてDXアクションプラン(令和6年度)更新, or the one
	 * given.
	 */
	@Nullable FiscalYear edition(@Nullable FiscalYear given) {
		FiscalYear printed = null;
		int at = 0;
		for (PageLine line : this.all) {
			Matcher matcher = EDITION.matcher(line.folded());
			FiscalYear year = matcher.matches() ? FiscalYear.parse(matcher.group("year")).orElse(null) : null;
			if (year != null) {
				printed = year;
				at = line.number();
			}
		}
		if (printed == null && given == null) {
			report(FindingCode.EDITION_UNKNOWN, 0);
		}
		if (printed != null && given != null && !printed.equals(given)) {
			report(FindingCode.EDITION_CONTRADICTED, at, printed.japanese(), given.japanese());
		}
		return (given != null) ? given : printed;
	}

	/** The list of measures before the tables and the tables' headings should agree. */
	void compareSpellings(List<PlanPage.Goal> goals, List<PlanPage.Measure> measures) {
		for (PageLine line : this.before) {
			Matcher measure = LISTED_MEASURE.matcher(line.folded());
			Matcher goal = LISTED_GOAL.matcher(line.folded());
			if (measure.matches()) {
				measures.stream()
					.filter((heading) -> heading.number() == Integer.parseInt(measure.group("number")))
					.forEach((heading) -> compare(heading.name(), heading.line(), line, measure));
			}
			else if (goal.matches() && line.raw().length() < 60) {
				goals.stream()
					.filter((heading) -> heading.number() == Integer.parseInt(goal.group("number")))
					.forEach((heading) -> compare(heading.name(), heading.line(), line, goal));
			}
		}
	}

	void oddYears(String text, int line) {
		for (FiscalYearMention mention : FiscalYear.mentions(text)) {
			if (mention.oddlySpelled()) {
				report(FindingCode.ODD_YEAR, line, mention.printed(), mention.year().japanese());
			}
		}
	}

	private void compare(String heading, int headingLine, PageLine line, Matcher listed) {
		String name = line.raw().substring(listed.start("name"), listed.end("name"));
		if (!Width.fold(name).equals(Width.fold(heading))) {
			report(FindingCode.SPELLED_TWICE, headingLine, heading, name, line.number());
		}
	}

	private void report(FindingCode code, int line, Object... details) {
		this.findings.add(Finding.of(code, line, details));
	}

}
