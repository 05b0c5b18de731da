package org.nawate.app.flowpicture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a label into lines by width, as Japanese is broken: between any two characters,
 * rather at a space.
 */
final class LabelLines {

	/** What may not begin a line. */
	private static final String NO_BEGINNING = "、。,.・:;?!)]}」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%";

	/** What may not end a line. */
	private static final String NO_END = "([{「『【";

	private LabelLines() {
	}

	/**
	 * Breaks a text.
	 * @param text the label
	 * @param width of a line
	 * @param size of the type, in the same unit
	 * @return its lines, none for an empty label
	 */
	static List<String> of(String text, double width, double size) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.strip().split("\\R")) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.strip().split("[ \\u3000]+")) {
				boolean first = line.isEmpty();
				if (!first && width(line + " " + word, size) > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				else if (!first) {
					line.append(' ');
				}
				fill(line, word, lines, width, size);
			}
			lines.add(line.toString());
		}
		return lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * Width of a text: a full-width character takes its size, any other a little more
	 * than half.
	 */
	static double width(String text, double size) {
		return text.codePoints().mapToDouble((c) -> (c < 0x2000) ? 0.58 : 1).sum() * size;
	}

	private static void fill(StringBuilder line, String word, List<String> lines, double width, double size) {
		List<String> pieces = pieces(word);
		for (int i = 0; i < pieces.size(); i++) {
			String piece = pieces.get(i);
			boolean full = !line.isEmpty() && width(line + piece, size) > width;
			if (full && NO_BEGINNING.indexOf(piece.codePointAt(0)) < 0) {
				int last = line.length() - 1;
				// An opening bracket goes down with what it opens.
				String carried = (last > 0 && NO_END.indexOf(line.charAt(last)) >= 0) ? line.substring(last) : "";
				lines.add(line.substring(0, line.length() - carried.length()));
				line.setLength(0);
				line.append(carried);
			}
			line.append(piece);
		}
	}

	/** Single characters, but words and numbers of the Latin kind in one piece. */
	private static List<String> pieces(String word) {
		List<String> pieces = new ArrayList<>();
		word.codePoints().forEach((c) -> {
			boolean joins = c < 0x2000 && Character.isLetterOrDigit(c) && !pieces.isEmpty()
					&& endsLatin(pieces.getLast());
			pieces.add((joins ? pieces.removeLast() : "") + Character.toString(c));
		});
		return pieces;
	}

	private static boolean endsLatin(String piece) {
		char last = piece.charAt(piece.length() - 1);
		return last < 0x2000 && Character.isLetterOrDigit(last);
	}

}
