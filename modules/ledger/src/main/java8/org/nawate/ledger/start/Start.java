package org.nawate.ledger.start;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;

/**
 * Begins the verifier. Written for Java 8, so that whoever has an older Java than the
 * verifier needs reads a sentence and no stack trace.
 */
public final class Start {

	private static final int NEEDED = 21;

	/** As the verifier's own: nothing was verified. */
	private static final int NOT_UNDERSTOOD = 2;

	private Start() {
	}

	/**
	 * Runs the verifier, or says which Java it needs.
	 * @param args the verifier's own
	 * @throws ReflectiveOperationException never: the verifier is in the same file
	 * @throws UnsupportedEncodingException never: every Java has UTF-8
	 */
	public static void main(String[] args) throws ReflectiveOperationException, UnsupportedEncodingException {
		String version = System.getProperty("java.specification.version");
		if (isEnough(version)) {
			Class.forName("org.nawate.ledger.verify.Verify").getMethod("main", String[].class).invoke(null, (Object) args);
		}
		else {
			new PrintStream(System.out, true, "UTF-8").println(refusal(version));
			System.exit(NOT_UNDERSTOOD);
		}
	}

	/**
	 * Whether the verifier runs on that Java.
	 * @param version such as {@code 1.8} or {@code 17}
	 */
	static boolean isEnough(String version) {
		return !version.startsWith("1.") && Integer.parseInt(version) >= NEEDED;
	}

	/** What is said where it does not. */
	static String refusal(String version) {
		return "検証していません。この検証ソフトにはJava " + NEEDED + "以上が必要です(現在のJava:" + version + ")。\n"
				+ "Nothing was verified. The verifier needs Java " + NEEDED + " or newer; this is Java " + version + ".";
	}

}
