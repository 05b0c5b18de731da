package org.nawate.app.importing;

import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nawate.app.startup.CommandLine;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Imports a page from the command line, {@code --nawate.import=<file>
 * [--nawate.import.dry-run] [--nawate.import.fiscal-year=R6]}, prints the report and
 * ends: exit code 0 if the page was imported or could be, 1 if not, 2 if it was not asked
 * well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ImportFromCommandLine implements ApplicationRunner {

	/** The option that names the file. */
	static final String FILE = "nawate.import";

	private static final String DRY_RUN = "nawate.import.dry-run";

	private static final String FISCAL_YEAR = "nawate.import.fiscal-year";

	private final ImportPlan importPlan;

	private final FindingText findings;

	private final RefusalText refusals;

	private final CommandLine commandLine;

	ImportFromCommandLine(ImportPlan importPlan, FindingText findings, RefusalText refusals, CommandLine commandLine) {
		this.importPlan = importPlan;
		this.findings = findings;
		this.refusals = refusals;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!arguments.containsOption(FILE)) {
			return;
		}
		String year = CommandLine.option(arguments, FISCAL_YEAR);
		boolean dryRun = CommandLine.asked(arguments, DRY_RUN);
		StringBuilder report = new StringBuilder();
		int code = run(CommandLine.option(arguments, FILE), year, dryRun, report);
		this.commandLine.end(report.toString(), code);
	}

	/** Writes the report and answers the exit code. */
	int run(String file, String year, boolean dryRun, StringBuilder report) {
		FiscalYear edition = year.isEmpty() ? null : FiscalYear.parse(year).orElse(null);
		if (edition == null && !year.isEmpty()) {
			report.append("年度を読み取れません: ").append(year).append(" / No fiscal year: ").append(year).append('\n');
			return 2;
		}
		byte[] bytes = CommandLine.file(file);
		if (bytes == null) {
			report.append("ファイルを読めません: ").append(file).append(" / Cannot read the file: ").append(file).append('\n');
			return 2;
		}
		PlanSource source = PlanSource.of(String.valueOf(Path.of(file).getFileName()), bytes, edition);
		ImportReport done = dryRun ? this.importPlan.dryRun(source) : this.importPlan.run(source, Actor.system());
		write(done, dryRun, report);
		return done.sound() ? 0 : 1;
	}

	private void write(ImportReport done, boolean dryRun, StringBuilder report) {
		PlanPage page = done.reading().page();
		FiscalYear edition = page.edition();
		report.append(done.source().name()).append("  SHA-256 ").append(done.source().sha256()).append('\n');
		report.append((edition != null) ? edition.japanese() : "年度不明").append("  基本目標 ").append(page.goals().size());
		report.append("  重要施策 ")
			.append(page.measures().size())
			.append("  取組事業 ")
			.append(page.rows().size())
			.append('\n');
		page.rows().forEach((row) -> report.append(line(row)).append('\n'));
		for (Finding finding : done.reading().findings()) {
			report.append(done.source().name()).append(':').append(finding.line()).append(": ");
			report.append(finding.error() ? "エラー / error" : "注意 / warning").append(": ");
			report.append(this.findings.of(finding, Locale.JAPANESE)).append(" / ");
			report.append(this.findings.of(finding, Locale.ENGLISH)).append('\n');
		}
		if (done.refusal() != null) {
			report.append(this.refusals.of(done.refusal())).append('\n');
		}
		report.append(!done.sound() ? "何も取り込みませんでした / Nothing was imported"
				: dryRun ? "取り込めます(試行のため何も記録していません) / It can be imported (a dry run: nothing was recorded)"
						: "取り込みました / Imported");
		report.append('\n');
	}

	private static String line(PlanPage.Row row) {
		BusinessClass businessClass = row.businessClass();
		return "%5d: %d-%d %s | %s | %s | %s | %s".formatted(row.line(), row.measure(), row.number(),
				row.printedName().replace("\n", ""), (businessClass != null) ? businessClass : "-", row.kgi().text(),
				row.kgi().kind(), row.owner().printed());
	}

}
