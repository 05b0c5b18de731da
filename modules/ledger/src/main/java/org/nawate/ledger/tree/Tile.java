package org.nawate.ledger.tree;

import java.util.Locale;

/**
 * A tile of the log: up to 256 neighbouring hashes of one level (C2SP tlog-tiles). A full
 * tile never changes and may be copied and kept anywhere.
 *
 * @param level 0 for the hashes of leaves, 1 for roots of 256 leaves, 2 for roots of
 * 65,536, and so on
 * @param index its place among those of its level, from 0
 * @param width hashes in it, 1 to 256
 */
public record Tile(int level, long index, int width) {

	/** Levels of the tree in one tile. */
	public static final int HEIGHT = 8;

	/** Hashes of a full tile. */
	public static final int WIDTH = 1 << HEIGHT;

	public Tile {
		if (level < 0 || level > 63 / HEIGHT || index < 0 || width < 1 || width > WIDTH) {
			throw new IllegalArgumentException(
					"No such tile: level %d, index %d, width %d".formatted(level, index, width));
		}
	}

	/** Its address below the log's own, for example {@code tile/0/x001/234.p/17}. */
	public String path() {
		return "tile/" + this.level + "/" + number(this.index) + part();
	}

	/** The address of the entries whose hashes stand in a tile of level 0. */
	public String entriesPath() {
		return "tile/entries/" + number(this.index) + part();
	}

	private String part() {
		return (this.width == WIDTH) ? "" : ".p/" + this.width;
	}

	private static String number(long index) {
		String last = String.format(Locale.ROOT, "%03d", index % 1000);
		long rest = index / 1000;
		while (rest > 0) {
			last = String.format(Locale.ROOT, "x%03d/", rest % 1000) + last;
			rest /= 1000;
		}
		return last;
	}

}
