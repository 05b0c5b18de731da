package org.nawate.app.paper;

import org.nawate.app.look.Typed;

/** What a paper is called. */
final class PaperName {

	private PaperName() {
	}

	/** The name without folders (some browsers send them) and unreadable characters. */
	static String of(String sent) {
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		StringBuilder clean = new StringBuilder();
		name.codePoints()
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
					&& "<>:\"|?*".indexOf(c) < 0)
			.limit(Typed.NAME)
			.forEach(clean::appendCodePoint);
		return clean.toString().strip();
	}

}
