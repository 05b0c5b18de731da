package org.nawate.app.startup;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The console, to which Japanese can always be written. */
public final class Console {

	private static final String SAMPLE = "畷";

	private Console() {
	}

	/** Writes a line to the standard output. */
	public static void say(String line) {
		print(System.out, line);
	}

	static void error(String line) {
		print(System.err, line);
	}

	private static void print(PrintStream stream, String line) {
		// A console in the POSIX locale would print question marks; a Windows one speaks
		// MS932.
		Charset charset = stream.charset().newEncoder().canEncode(SAMPLE) ? stream.charset() : StandardCharsets.UTF_8;
		stream.writeBytes((line + System.lineSeparator()).getBytes(charset));
		stream.flush();
	}

}
