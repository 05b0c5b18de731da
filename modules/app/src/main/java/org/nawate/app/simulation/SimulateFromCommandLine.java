package org.nawate.app.simulation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.nawate.app.startup.CommandLine;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.ModelFile;
import org.nawate.process.table.TableAnswers;

/**
 * Replays history from the command line, {@code --nawate.simulate=<file.dmn>} or
 * {@code --nawate.simulate=rules:voting=ALL,proxyVotes=false} (or
 * {@code quorum:HALF_OR_MORE} for short), prints what would have gone otherwise and ends:
 * exit code 0 if nothing, 1 if something would have, 2 if it was not asked well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class SimulateFromCommandLine implements ApplicationRunner {

	/** The option that names the file or the rule. */
	static final String OPTION = "nawate.simulate";

	private static final String QUORUM = "quorum:";

	private static final String RULES = "rules:";

	private final Simulation simulation;

	private final CommandLine commandLine;

	SimulateFromCommandLine(Simulation simulation, CommandLine commandLine) {
		this.simulation = simulation;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!arguments.containsOption(OPTION)) {
			return;
		}
		StringBuilder report = new StringBuilder();
		int code = run(CommandLine.option(arguments, OPTION), report);
		this.commandLine.end(report.toString(), code);
	}

	/** Writes the report and answers the exit code. */
	int run(String asked, StringBuilder report) {
		if (asked.startsWith(RULES) || asked.startsWith(QUORUM)) {
			return rules(asked.startsWith(QUORUM) ? asked.replaceFirst(":", "=") : asked.substring(RULES.length()),
					report);
		}
		byte[] content = CommandLine.file(asked);
		if (content == null) {
			report.append("ファイルを読めません: ").append(asked).append(" / Cannot read the file: ").append(asked).append('\n');
			return 2;
		}
		ModelFile file = new ModelFile(String.valueOf(Path.of(asked).getFileName()), content);
		if (!Simulation.tables().contains(file.name())) {
			report.append("試算できる決定表ではありません / Not a table to simulate: ").append(file.name()).append('\n');
			return 2;
		}
		List<FlowFault> faults = TableAnswers.verify(file);
		faults.forEach((fault) -> report.append("%s: %s%n".formatted(fault.element(), fault.sentence())));
		return faults.isEmpty() ? tell(this.simulation.replay(file), report) : 2;
	}

	private int rules(String asked, StringBuilder report) {
		Map<String, String> words = new LinkedHashMap<>();
		for (String word : List.of(asked.split(",", -1))) {
			int equal = Math.max(word.indexOf('='), 0);
			words.put(word.substring(0, equal).strip(), word.substring(Math.min(equal + 1, word.length())).strip());
		}
		try {
			RulesChange change = RulesChange.of(words);
			if (!change.isEmpty()) {
				return tell(this.simulation.replay(change), report);
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below, with what there is.
		}
		report.append("規則がありません / No such rule: ").append(asked).append('\n');
		RulesChange.VALUES.forEach((name,
				values) -> report.append("  ").append(name).append('=').append(String.join("|", values)).append('\n'));
		return 2;
	}

	private static int tell(Replay replay, StringBuilder report) {
		for (Difference each : replay.differences()) {
			report.append("%s  %s  %s  %s -> %s  %s%n".formatted(each.number(), each.on(), each.inputs(), each.before(),
					each.after(), each.href()));
		}
		report.append("%s: %d件中%d件が異なります。何も記録していません / %d of %d would differ; nothing was recorded%n".formatted(
				replay.subject(), replay.judged(), replay.differences().size(), replay.differences().size(),
				replay.judged()));
		return replay.differences().isEmpty() ? 0 : 1;
	}

}
