package org.nawate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts what was measured between two marks, and changes nothing else. */
final class Readme {

	static final String BEGIN = "<!-- benchmarks: begin, written by modules/benchmarks -->";

	static final String END = "<!-- benchmarks: end -->";

	private Readme() {
	}

	static void write(Path file, String table) throws IOException {
		Files.writeString(file, with(Files.readString(file), table));
	}

	static String with(String text, String table) {
		int begin = text.indexOf(BEGIN);
		int end = text.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new IllegalArgumentException("The marks are missing: " + BEGIN + " … " + END);
		}
		return text.substring(0, begin + BEGIN.length()) + "\n" + table.strip() + "\n" + text.substring(end);
	}

}
