package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;

/**
 * Reads the text of a city's action plan page as printed: goals, measures and the rows of
 * their tables. Text before and after the tables is searched for the plan's name, period
 * and edition, and otherwise ignored. Nothing is mended.
 */
public final class PageParser {

	private static final Pattern GOAL = Pattern.compile("基本目標\\s*\\((?<goal>\\d)\\)\\s*(?<name>.*)");

	/** (1)-3: third measure, under the first goal. Bare (1) is none. */
	private static final Pattern MEASURE = Pattern
		.compile("\\((?<goal>\\d)\\)\\s*[-ー]\\s*(?<measure>\\d{1,2})(?!\\d)\\s*(?<name>.*)");

	private static final Pattern END = Pattern
		.compile("事業区分の考え方|区分\\s*判定|.*アクションプラン\\s*\\(.*年度\\)\\s*更新|Adobe Reader.*");

	private final List<KnownSection> known;

	/** A parser that tells owners by these sections. */
	public PageParser(List<KnownSection> known) {
		this.known = List.copyOf(known);
	}

	/**
	 * Reads a page.
	 * @param source its lines
	 * @param given the edition's fiscal year, where the caller knows it
	 */
	public PageReading parse(SourceText source, @Nullable FiscalYear given) {
		List<Finding> findings = new ArrayList<>(source.findings());
		List<PageLine> lines = new ArrayList<>();
		for (int i = 0; i < source.lines().size(); i++) {
			lines.add(PageLine.of(i + 1, source.lines().get(i)));
		}
		Surroundings around = new Surroundings(lines, firstHeading(lines), findings);
		Sections sections = new Sections(findings);
		if (findings.isEmpty() || !lines.isEmpty()) {
			readTables(lines, sections, findings);
		}
		around.compareSpellings(sections.goals, sections.measures);
		FiscalYear edition = around.edition(given);
		for (PlanPage.Row row : sections.rows) {
			findings.addAll(SuspiciousWording.in(row.name(), lines, row.line()));
			findings.addAll(SuspiciousWording.in(row.kgi().text(), lines, row.line()));
			findings.addAll(SuspiciousWording.in(row.owner().printed(), lines, row.line()));
			around.oddYears(row.kgi().text(), row.line());
		}
		findings.sort(Comparator.comparingInt(Finding::line));
		return new PageReading(new PlanPage(around.planName(), around.firstYear(), around.lastYear(), edition,
				sections.goals, sections.measures, sections.rows), findings);
	}

	private static int firstHeading(List<PageLine> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String folded = lines.get(i).folded();
			if (GOAL.matcher(folded).matches() || MEASURE.matcher(folded).matches()) {
				return i;
			}
		}
		return lines.size();
	}

	private void readTables(List<PageLine> lines, Sections sections, List<Finding> findings) {
		int index = firstHeading(lines);
		if (index == lines.size()) {
			findings.add(Finding.of(FindingCode.NO_TABLES, 0));
			return;
		}
		TableReader tables = new TableReader(new RowReader(new OwnerCell(this.known), findings), findings);
		boolean ended = false;
		for (; index < lines.size() && !ended; index++) {
			PageLine line = lines.get(index);
			Matcher goal = GOAL.matcher(line.folded());
			Matcher measure = MEASURE.matcher(line.folded());
			if (END.matcher(line.folded()).matches()) {
				ended = line.folded().equals("事業区分の考え方");
				break;
			}
			if (goal.matches()) {
				sections.close(tables);
				sections.goal(Integer.parseInt(goal.group("goal")), name(line, goal), line.number());
			}
			else if (measure.matches()) {
				sections.close(tables);
				sections.measure(Integer.parseInt(measure.group("goal")), Integer.parseInt(measure.group("measure")),
						name(line, measure), line.number());
			}
			else if (!line.isBlank()) {
				sections.line(line);
			}
		}
		sections.close(tables);
		if (!ended) {
			findings.add(Finding.of(FindingCode.LEGEND_MISSING, Math.min(index + 1, lines.size())));
		}
	}

	private static String name(PageLine line, Matcher heading) {
		return line.raw().substring(heading.start("name"), heading.end("name"));
	}

}
