package org.nawate.app.flowpicture;

import java.util.List;

import org.nawate.app.flowpicture.FlowDiagram.Point;

/** The way of an edge as path data: rounded corners, an arrow's head at its end. */
final class EdgeLine {

	private static final double CORNER = 6;

	private static final double HEAD = 9;

	private EdgeLine() {
	}

	/**
	 * The line; with an arrow it stops short of the end, so that the head stays sharp.
	 */
	static String of(List<Point> points, boolean arrow) {
		StringBuilder way = new StringBuilder("M").append(at(points.getFirst()));
		for (int i = 1; i < points.size() - 1; i++) {
			Point corner = points.get(i);
			Point before = towards(corner, points.get(i - 1), CORNER);
			Point after = towards(corner, points.get(i + 1), CORNER);
			way.append('L').append(at(before)).append('Q').append(at(corner)).append(' ').append(at(after));
		}
		Point end = points.getLast();
		return way.append('L')
			.append(at(arrow ? towards(end, points.get(points.size() - 2), HEAD - 2) : end))
			.toString();
	}

	/** The head of the arrow at the end of the way. */
	static String head(List<Point> points) {
		Point tip = points.getLast();
		Point back = towards(tip, points.get(points.size() - 2), HEAD);
		double dx = (tip.y() - back.y()) * 0.45;
		double dy = (back.x() - tip.x()) * 0.45;
		return "M" + at(tip) + "L" + at(new Point(back.x() + dx, back.y() + dy)) + "L"
				+ at(new Point(back.x() - dx, back.y() - dy)) + "Z";
	}

	/**
	 * The stroke across the beginning that marks the way taken when no condition holds.
	 */
	static String slash(List<Point> points) {
		Point start = towards(points.getFirst(), points.get(1), 10);
		return "M" + at(new Point(start.x() - 4, start.y() + 5)) + "L" + at(new Point(start.x() + 4, start.y() - 5));
	}

	/** The point half way. */
	static Point middle(List<Point> points) {
		double half = 0;
		for (int i = 1; i < points.size(); i++) {
			half += distance(points.get(i - 1), points.get(i)) / 2;
		}
		for (int i = 1; i < points.size(); i++) {
			double piece = distance(points.get(i - 1), points.get(i));
			if (piece >= half) {
				return towards(points.get(i - 1), points.get(i), half);
			}
			half -= piece;
		}
		return points.getLast();
	}

	/** A point from one towards another, at most half the way for short pieces. */
	private static Point towards(Point from, Point to, double length) {
		double whole = distance(from, to);
		if (whole == 0) {
			return from;
		}
		double part = Math.min(length, whole) / whole;
		return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
	}

	private static double distance(Point one, Point other) {
		return Math.hypot(one.x() - other.x(), one.y() - other.y());
	}

	private static String at(Point point) {
		return SvgPen.n(point.x()) + " " + SvgPen.n(point.y());
	}

}
