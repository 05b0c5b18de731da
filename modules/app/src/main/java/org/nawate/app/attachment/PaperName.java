package org.nawate.app.attachment;

import java.util.Locale;
import java.util.Map;

import org.nawate.app.look.Typed;

/** What a paper is called, and what sort it is by its name. */
final class PaperName {

	/** Anything else is handed out as plain bytes, so that no browser opens it. */
	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("pdf", "application/pdf"),
			Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
			Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
			Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
			Map.entry("doc", "application/msword"), Map.entry("xls", "application/vnd.ms-excel"),
			Map.entry("csv", "text/csv"), Map.entry("txt", "text/plain"), Map.entry("png", "image/png"),
			Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"));

	static final String UNKNOWN_TYPE = "application/octet-stream";

	private PaperName() {
	}

	/** The name without folders (some browsers send them) and unreadable characters. */
	static String of(String sent) {
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		StringBuilder clean = new StringBuilder();
		name.codePoints()
			.filter((c) -> !Character.isISOControl(c) && "<>:\"|?*".indexOf(c) < 0)
			.limit(Typed.NAME)
			.forEach(clean::appendCodePoint);
		return clean.toString().strip();
	}

	static String typeOf(String name) {
		int dot = name.lastIndexOf('.');
		return TYPES.getOrDefault((dot < 0) ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN_TYPE);
	}

}
