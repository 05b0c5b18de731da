package org.nawate.app.flowpicture;

import java.util.List;
import java.util.Locale;

import org.nawate.app.flowpicture.FlowDiagram.Box;

/** Writes SVG: rectangles, signs, and text in lines. */
final class SvgPen {

	private final StringBuilder svg = new StringBuilder();

	void rectangle(Box box, double radius, String css) {
		add("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>", css, n(box.x()), n(box.y()),
				n(box.width()), n(box.height()), n(radius));
	}

	void glyph(String d, double x, double y, double size, boolean solid) {
		if (!d.isEmpty()) {
			add("<path class=\"glyph%s\" transform=\"translate(%s %s) scale(%s)\" d=\"%s\"/>", solid ? " solid" : "",
					n(x), n(y), n(size / 20), d);
		}
	}

	void centred(String name, Box box, double size) {
		List<String> lines = LabelLines.of(name, box.width() - 8, size);
		double height = lines.size() * size * 1.3;
		lines(lines, box.middleX(), box.middleY() - height / 2, size, "middle");
	}

	void text(String name, double x, double y, double width, double size) {
		lines(LabelLines.of(name, width, size), x, y, size, "middle");
	}

	void lines(List<String> lines, double x, double y, double size, String anchor) {
		if (lines.isEmpty()) {
			return;
		}
		add("<text text-anchor=\"%s\">", anchor);
		double baseline = y + size * 0.98;
		for (String line : lines) {
			add("<tspan x=\"%s\" y=\"%s\">%s</tspan>", n(x), n(baseline), escaped(line));
			baseline += size * 1.3;
		}
		this.svg.append("</text>");
	}

	/**
	 * Appends a piece of SVG whose holes ({@code %s}) are filled in order, as they are.
	 */
	void add(String pattern, Object... pieces) {
		int done = 0;
		for (Object piece : pieces) {
			int hole = pattern.indexOf("%s", done);
			this.svg.append(pattern, done, hole).append(piece);
			done = hole + 2;
		}
		this.svg.append(pattern, done, pattern.length());
	}

	@Override
	public String toString() {
		return this.svg.toString();
	}

	/** Numbers without needless decimals. */
	static String n(double number) {
		String text = String.format(Locale.ROOT, "%.1f", number);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
