package org.nawate.ledger.tree;

/**
 * Where the hashes of complete subtrees are found: in the tiles of a log, or in a list.
 */
@FunctionalInterface
public interface Nodes {

	/**
	 * The root of a complete subtree.
	 * @param level its height: it has 2^level leaves
	 * @param index its place among those of its level, from 0
	 * @return its hash
	 */
	Hash at(int level, long index);

	/**
	 * The root of the leaves from {@code from} (inclusive) to {@code to} (exclusive), as
	 * a tree of their own.
	 */
	default Hash root(long from, long to) {
		long size = to - from;
		if (size <= 0) {
			return MerkleTree.empty();
		}
		if (Long.bitCount(size) == 1 && from % size == 0) {
			int level = Long.numberOfTrailingZeros(size);
			return at(level, from >> level);
		}
		long left = leftOf(size);
		return MerkleTree.node(root(from, from + left), root(from + left, to));
	}

	/** The largest power of two below the size (RFC 9162, 2.1.1). */
	static long leftOf(long size) {
		return Long.highestOneBit(size - 1);
	}

}
