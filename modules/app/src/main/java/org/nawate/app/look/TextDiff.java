package org.nawate.app.look;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares two texts character by character, as Japanese needs it. A character is what a
 * reader takes for one (a grapheme), so 𠮷 and 葛󠄀 with its variation selector are never
 * torn apart. Templates call it {@code @textDiff}.
 */
@Component("textDiff")
public class TextDiff {

	/**
	 * Compares an old text with a new one.
	 * @param before the old text, null for nothing
	 * @param after the new text, null for nothing
	 * @return the segments of both sides
	 */
	public Comparison compare(@Nullable String before, @Nullable String after) {
		List<String> old = graphemes((before != null) ? before : "");
		List<String> young = graphemes((after != null) ? after : "");
		List<Segment> merged = new ArrayList<>();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
			int start = delta.getSource().getPosition();
			append(merged, Kind.EQUAL, old.subList(position, start));
			append(merged, Kind.DELETED, delta.getSource().getLines());
			append(merged, Kind.INSERTED, delta.getTarget().getLines());
			position = start + delta.getSource().size();
		}
		append(merged, Kind.EQUAL, old.subList(position, old.size()));
		return new Comparison(coalesced(merged));
	}

	/**
	 * Compares long texts line by line.
	 * @return the lines that changed, with one before and after; an empty equal segment
	 * stands for those left out
	 */
	public List<Segment> lines(String before, String after) {
		List<String> old = before.lines().toList();
		List<Segment> all = new ArrayList<>();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, after.lines().toList()).getDeltas()) {
			context(all, old.subList(position, delta.getSource().getPosition()), position > 0, true);
			delta.getSource().getLines().forEach((line) -> all.add(new Segment(Kind.DELETED, line)));
			delta.getTarget().getLines().forEach((line) -> all.add(new Segment(Kind.INSERTED, line)));
			position = delta.getSource().getPosition() + delta.getSource().size();
		}
		context(all, old.subList(position, old.size()), position > 0, false);
		return List.copyOf(all);
	}

	/** Of the equal lines those next to a change. */
	private static void context(List<Segment> all, List<String> equal, boolean after, boolean before) {
		int head = after ? Math.min(1, equal.size()) : 0;
		int tail = before ? Math.min(1, equal.size() - head) : 0;
		equal.subList(0, head).forEach((line) -> all.add(new Segment(Kind.EQUAL, line)));
		if (equal.size() > head + tail) {
			all.add(new Segment(Kind.EQUAL, ""));
		}
		equal.subList(equal.size() - tail, equal.size()).forEach((line) -> all.add(new Segment(Kind.EQUAL, line)));
	}

	/**
	 * Takes a lone equal character between two changes into the change: a text in shreds
	 * cannot be read.
	 */
	private static List<Segment> coalesced(List<Segment> segments) {
		List<Segment> calm = new ArrayList<>();
		StringBuilder deleted = new StringBuilder();
		StringBuilder inserted = new StringBuilder();
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i);
			boolean within = !deleted.isEmpty() || !inserted.isEmpty();
			boolean lone = segment.kind() == Kind.EQUAL && within && i < segments.size() - 1
					&& graphemes(segment.text()).size() == 1;
			if (segment.kind() == Kind.EQUAL && !lone) {
				flush(calm, deleted, inserted);
				calm.add(segment);
			}
			if (segment.kind() == Kind.DELETED || lone) {
				deleted.append(segment.text());
			}
			if (segment.kind() == Kind.INSERTED || lone) {
				inserted.append(segment.text());
			}
		}
		flush(calm, deleted, inserted);
		return calm;
	}

	private static void flush(List<Segment> segments, StringBuilder deleted, StringBuilder inserted) {
		append(segments, Kind.DELETED, List.of(deleted.toString()));
		append(segments, Kind.INSERTED, List.of(inserted.toString()));
		deleted.setLength(0);
		inserted.setLength(0);
	}

	private static void append(List<Segment> segments, Kind kind, List<String> characters) {
		String text = String.join("", characters);
		if (!text.isEmpty()) {
			segments.add(new Segment(kind, text));
		}
	}

	private static List<String> graphemes(String text) {
		BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
		boundaries.setText(text);
		List<String> graphemes = new ArrayList<>();
		int start = boundaries.first();
		for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
			String grapheme = text.substring(start, end);
			// A number is read as one: 80 became 85, not its last digit.
			if (isDigit(grapheme) && !graphemes.isEmpty() && isDigit(graphemes.getLast())) {
				grapheme = graphemes.removeLast() + grapheme;
			}
			graphemes.add(grapheme);
		}
		return graphemes;
	}

	private static boolean isDigit(String grapheme) {
		return Character.isDigit(grapheme.codePointAt(0));
	}

	/** What became of a run of characters. */
	public enum Kind {

		/** Stands in both texts. */
		EQUAL,

		/** Stands in the old text alone. */
		DELETED,

		/** Stands in the new text alone. */
		INSERTED

	}

	/**
	 * A run of characters.
	 *
	 * @param kind what became of it
	 * @param text the characters; empty only for lines left out
	 */
	public record Segment(Kind kind, String text) {
	}

	/**
	 * Two texts compared.
	 *
	 * @param merged all segments in one line, the deleted before the inserted
	 */
	public record Comparison(List<Segment> merged) {

		public Comparison {
			merged = List.copyOf(merged);
		}

		/**
		 * The old text.
		 * @return its equal and deleted segments
		 */
		public List<Segment> getBefore() {
			return without(Kind.INSERTED);
		}

		/**
		 * The new text.
		 * @return its equal and inserted segments
		 */
		public List<Segment> getAfter() {
			return without(Kind.DELETED);
		}

		private List<Segment> without(Kind kind) {
			return this.merged.stream().filter((segment) -> segment.kind() != kind).toList();
		}

	}

}
