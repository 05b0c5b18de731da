package org.nawate.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree is the beginning of a larger one: nothing was changed, taken out or
 * put in before its end (RFC 9162, 2.1.4).
 *
 * @param first leaves of the earlier tree
 * @param second leaves of the later tree
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

	public ConsistencyProof {
		if (first < 0 || first > second) {
			throw new IllegalArgumentException("A tree of " + first + " is no beginning of one of " + second);
		}
		path = List.copyOf(path);
	}

	/** Proves that the first so many leaves are the beginning of the second so many. */
	public static ConsistencyProof of(long first, long second, Nodes nodes) {
		List<Hash> path = new ArrayList<>();
		if (first > 0 && first <= second) {
			collect(first, 0, second, true, nodes, path);
		}
		return new ConsistencyProof(first, second, path);
	}

	private static void collect(long first, long from, long size, boolean known, Nodes nodes, List<Hash> path) {
		if (first == size) {
			if (!known) {
				path.add(nodes.root(from, from + size));
			}
			return;
		}
		long left = Nodes.leftOf(size);
		if (first <= left) {
			collect(first, from, left, known, nodes, path);
			path.add(nodes.root(from + left, from + size));
		}
		else {
			collect(first - left, from + left, size - left, false, nodes, path);
			path.add(nodes.root(from, from + left));
		}
	}

	/**
	 * Whether it shows that the tree with the first root grew into that with the second.
	 */
	public boolean holds(Hash firstRoot, Hash secondRoot) {
		if (this.first == 0) {
			return this.path.isEmpty() && firstRoot.equals(MerkleTree.empty());
		}
		if (this.first == this.second) {
			return this.path.isEmpty() && firstRoot.equals(secondRoot);
		}
		List<Hash> hashes = new ArrayList<>(this.path);
		if (Long.bitCount(this.first) == 1) {
			hashes.addFirst(firstRoot);
		}
		if (hashes.isEmpty()) {
			return false;
		}
		long place = this.first - 1;
		long last = this.second - 1;
		while ((place & 1) == 1) {
			place >>= 1;
			last >>= 1;
		}
		Hash before = hashes.getFirst();
		Hash after = before;
		for (Hash neighbour : hashes.subList(1, hashes.size())) {
			if (last == 0) {
				return false;
			}
			if ((place & 1) == 1 || place == last) {
				before = MerkleTree.node(neighbour, before);
				after = MerkleTree.node(neighbour, after);
				while ((place & 1) == 0 && place != 0) {
					place >>= 1;
					last >>= 1;
				}
			}
			else {
				after = MerkleTree.node(after, neighbour);
			}
			place >>= 1;
			last >>= 1;
		}
		return last == 0 && before.equals(firstRoot) && after.equals(secondRoot);
	}

}
