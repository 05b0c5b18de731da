package org.nawate.app.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sorts of papers that offices exchange, by the ending of their names. */
enum PaperKind {

	/** Portable Document Format, ISO 32000. */
	PDF("application/pdf", "pdf"),
	/** Office Open XML, ISO/IEC 29500. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	/** Office Open XML. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	/** Office Open XML. */
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	/** OpenDocument, ISO/IEC 26300. */
	ODT("application/vnd.oasis.opendocument.text", "odt"),
	/** OpenDocument. */
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	/** OpenDocument. */
	ODP("application/vnd.oasis.opendocument.presentation", "odp"),
	/** The older binary form of Word. */
	DOC("application/msword", "doc"),
	/** The older binary form of Excel. */
	XLS("application/vnd.ms-excel", "xls"),
	/** 一太郎. */
	JTD("application/x-js-taro", "jtd"),
	/** Portable Network Graphics, ISO/IEC 15948. */
	PNG("image/png", "png"),
	/** JPEG, ISO/IEC 10918. */
	JPEG("image/jpeg", "jpg jpeg"),
	/** Text, its columns parted by commas. */
	CSV("text/csv", "csv"),
	/** Text. */
	TXT("text/plain", "txt");

	private final String mediaType;

	private final String endings;

	/** The endings are parted by blanks. */
	PaperKind(String mediaType, String endings) {
		this.mediaType = mediaType;
		this.endings = endings;
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Text has no mark by which its sort is told; any text may be called so. */
	boolean isText() {
		return this == CSV || this == TXT;
	}

	/** The sort that a name says. */
	static Optional<PaperKind> ofName(String name) {
		int dot = name.lastIndexOf('.');
		String ending = (dot < 0) ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((kind) -> List.of(kind.endings.split(" ", -1)).contains(ending))
			.findFirst();
	}

}
