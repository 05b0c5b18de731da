package org.nawate.app.kgi;

import java.util.List;
import java.util.function.Function;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws which way KGIs went: what was lowered to the left of a line, what was raised to
 * its right. Classes only, all text escaped; the same stands in a table beside.
 */
final class KgiPicture {

	private static final int LABEL = 300;

	private static final int SIDE = 220;

	private static final int ROW = 32;

	private static final int BAR = 18;

	private static final int HEAD = 28;

	private KgiPicture() {
	}

	/**
	 * The picture.
	 * @param label what a row is called
	 * @param lowered the word over the left side, and {@code raised} over the right one
	 */
	static String draw(List<KgiDrift> rows, Function<KgiDrift, String> label, String lowered, String raised,
			String title) {
		int most = rows.stream().mapToInt((row) -> Math.max(row.raised(), row.lowered())).max().orElse(0);
		int height = HEAD + ROW * rows.size() + 8;
		int axis = LABEL + SIDE;
		StringBuilder svg = new StringBuilder(1024);
		svg.append("<svg class=\"drift\" role=\"img\" viewBox=\"0 0 ")
			.append(LABEL + 2 * SIDE)
			.append(' ')
			.append(height)
			.append("\"><title>")
			.append(escaped(title))
			.append("</title>");
		text(svg, "head end", axis - 12, 18, lowered);
		text(svg, "head", axis + 12, 18, raised);
		for (int i = 0; i < rows.size(); i++) {
			KgiDrift row = rows.get(i);
			int top = HEAD + ROW * i;
			int base = top + BAR - 4;
			text(svg, "label", 0, base, shortened(label.apply(row)));
			bar(svg, "lowered", axis - width(row.lowered(), most), top, width(row.lowered(), most));
			bar(svg, "raised", axis, top, width(row.raised(), most));
			text(svg, "sum end", axis - width(row.lowered(), most) - 6, base, String.valueOf(row.lowered()));
			text(svg, "sum", axis + width(row.raised(), most) + 6, base, String.valueOf(row.raised()));
		}
		svg.append("<line class=\"axis\" x1=\"")
			.append(axis)
			.append("\" y1=\"")
			.append(HEAD - 6)
			.append("\" x2=\"")
			.append(axis)
			.append("\" y2=\"")
			.append(height - 4)
			.append("\"/></svg>");
		return svg.toString();
	}

	/** The longest bar leaves room for its number. */
	private static int width(int count, int most) {
		return (most == 0) ? 0 : Math.round((SIDE - 48) * (float) count / most);
	}

	private static void bar(StringBuilder svg, String look, int x, int y, int width) {
		if (width > 0) {
			svg.append("<rect class=\"")
				.append(look)
				.append("\" x=\"")
				.append(x)
				.append("\" y=\"")
				.append(y)
				.append("\" width=\"")
				.append(width)
				.append("\" height=\"")
				.append(BAR)
				.append("\"/>");
		}
	}

	private static void text(StringBuilder svg, String look, int x, int y, String text) {
		svg.append("<text class=\"")
			.append(look)
			.append("\" x=\"")
			.append(x)
			.append("\" y=\"")
			.append(y)
			.append("\">")
			.append(escaped(text))
			.append("</text>");
	}

	/** The table has it in full. */
	private static String shortened(String label) {
		int[] points = label.codePoints().toArray();
		return (points.length <= 18) ? label : new String(points, 0, 17) + "…";
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
