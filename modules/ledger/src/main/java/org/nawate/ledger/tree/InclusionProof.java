package org.nawate.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf stands at its place in a tree (RFC 9162, 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size leaves of the tree
 * @param path hashes of the neighbours, from the leaf up
 */
public record InclusionProof(long index, long size, List<Hash> path) {

	public InclusionProof {
		if (index < 0 || index >= size) {
			throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
		}
		path = List.copyOf(path);
	}

	/** Proves the leaf at the index in the tree of that size. */
	public static InclusionProof of(long index, long size, Nodes nodes) {
		List<Hash> path = new ArrayList<>();
		collect(index, 0, size, nodes, path);
		return new InclusionProof(index, size, path);
	}

	private static void collect(long index, long from, long size, Nodes nodes, List<Hash> path) {
		if (size <= 1) {
			return;
		}
		long left = Nodes.leftOf(size);
		if (index < left) {
			collect(index, from, left, nodes, path);
			path.add(nodes.root(from + left, from + size));
		}
		else {
			collect(index - left, from + left, size - left, nodes, path);
			path.add(nodes.root(from, from + left));
		}
	}

	/** Whether it shows that the leaf belongs to the tree with this root. */
	public boolean holds(Hash leaf, Hash root) {
		long place = this.index;
		long last = this.size - 1;
		Hash hash = leaf;
		for (Hash neighbour : this.path) {
			if (last == 0) {
				return false;
			}
			if ((place & 1) == 1 || place == last) {
				hash = MerkleTree.node(neighbour, hash);
				while ((place & 1) == 0 && place != 0) {
					place >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = MerkleTree.node(hash, neighbour);
			}
			place >>= 1;
			last >>= 1;
		}
		return last == 0 && hash.equals(root);
	}

}
