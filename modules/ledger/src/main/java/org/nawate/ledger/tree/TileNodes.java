package org.nawate.ledger.tree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the hashes of subtrees in tiles. Only what a proof needs is read, each tile once.
 */
public final class TileNodes implements Nodes {

	/** Where tiles are kept. */
	@FunctionalInterface
	public interface Source {

		/**
		 * The hashes of a tile, one after the other, {@code 32 × width} bytes or more.
		 * @throws IllegalStateException if the log has no such tile
		 */
		byte[] read(Tile tile);

	}

	private record Place(int level, long index) {
	}

	private final long size;

	private final Source source;

	private final Map<Place, byte[]> read = new LinkedHashMap<>();

	/** The tiles of a tree of so many leaves. */
	public TileNodes(long size, Source source) {
		this.size = size;
		this.source = source;
	}

	@Override
	public Hash at(int level, long index) {
		if ((index + 1) << level > this.size) {
			throw new IllegalArgumentException(
					"No subtree %d of level %d in a tree of %d".formatted(index, level, this.size));
		}
		int height = level % Tile.HEIGHT;
		long first = index << height;
		return root(level / Tile.HEIGHT, first, 1 << height);
	}

	private Hash root(int level, long first, int count) {
		if (count > 1) {
			int half = count / 2;
			return MerkleTree.node(root(level, first, half), root(level, first + half, half));
		}
		byte[] hashes = this.read.computeIfAbsent(new Place(level, first / Tile.WIDTH), this::read);
		int start = (int) (first % Tile.WIDTH) * Hash.LENGTH;
		return Hash.owning(Arrays.copyOfRange(hashes, start, start + Hash.LENGTH));
	}

	private byte[] read(Place place) {
		long there = this.size >> (place.level() * Tile.HEIGHT);
		int width = (int) Math.min(Tile.WIDTH, there - place.index() * Tile.WIDTH);
		byte[] hashes = this.source.read(new Tile(place.level(), place.index(), width));
		if (hashes.length < width * Hash.LENGTH) {
			throw new IllegalStateException(
					"Tile %d/%d is too short: %d bytes".formatted(place.level(), place.index(), hashes.length));
		}
		return hashes;
	}

}
