package org.nawate.app.startup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;

/**
 * Begins the program. Compiled for Java 17, it can say on an old Java what a class of Java 21 cannot.
 */
public final class Launcher {

	private static final int NEEDED = 21;

	private Launcher() {
	}

	/**
	 * Starts Nawate, or tells that this Java is too old for it.
	 * @param args settings, passed on
	 * @throws Throwable what the program threw
	 */
	public static void main(String[] args) throws Throwable {
		int found = Runtime.version().feature();
		if (found < NEEDED) {
			String sentence = """
					起動できません / Nawate cannot start
					このJavaは%1$dです。Java %2$d以上で起動してください。
					This is Java %1$d: start Nawate with Java %2$d or newer.
					""".formatted(found, NEEDED);
			System.err.writeBytes(sentence.getBytes(StandardCharsets.UTF_8));
			System.exit(1);
		}
		MethodHandles.lookup()
			.findStatic(Class.forName("org.nawate.app.Nawate"), "main",
					MethodType.methodType(void.class, String[].class))
			.invoke(args);
	}

}
