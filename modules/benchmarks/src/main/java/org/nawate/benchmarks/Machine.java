package org.nawate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Tells on what was measured. */
final class Machine {

	private Machine() {
	}

	static String described(String postgres, String place, LocalDate on, boolean quick) {
		return "%sMeasured on %s: %s, %d processors, %s %s, JDK %s, PostgreSQL %s (%s, fsync, synchronous_commit and full_page_writes on)."
			.formatted(quick ? "Rough figures of a short run. " : "", on, processor(),
					Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
					System.getProperty("os.version"), Runtime.version(), postgres, place);
	}

	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
		catch (IOException ex) {
			return System.getProperty("os.arch");
		}
	}

}
