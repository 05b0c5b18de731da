package org.nawate.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows, kept as the roots of its complete subtrees, largest first: a
 * root of ten million leaves needs no more than 24 hashes.
 */
public final class GrowingTree {

	/** Is told each complete subtree at the moment when it is completed. */
	@FunctionalInterface
	public interface Completed {

		/** Does nothing with it. */
		Completed IGNORED = (level, index, hash) -> {
		};

		/**
		 * A subtree is complete and will never change.
		 * @param level its height, 0 for a leaf
		 * @param index its place among those of its level, from 0
		 * @param hash its root
		 */
		void subtree(int level, long index, Hash hash);

	}

	private final List<Hash> peaks = new ArrayList<>();

	private final Completed completed;

	private long size;

	/** A tree without leaves. */
	public GrowingTree(Completed completed) {
		this.completed = completed;
	}

	/** A tree that goes on where another one of this size ended. */
	public GrowingTree(long size, Nodes nodes, Completed completed) {
		this.completed = completed;
		this.size = size;
		long from = 0;
		for (int level = 62; level >= 0; level--) {
			if ((size >> level & 1) == 1) {
				this.peaks.add(nodes.at(level, from >> level));
				from += 1L << level;
			}
		}
	}

	/** Adds a leaf by its hash. */
	public void add(Hash leaf) {
		Hash hash = leaf;
		long index = this.size;
		this.completed.subtree(0, index, hash);
		for (int level = 0; (index & 1) == 1; level++) {
			hash = MerkleTree.node(this.peaks.removeLast(), hash);
			index >>= 1;
			this.completed.subtree(level + 1, index, hash);
		}
		this.peaks.add(hash);
		this.size++;
	}

	/** Its number of leaves. */
	public long size() {
		return this.size;
	}

	/** Its root hash. */
	public Hash root() {
		if (this.peaks.isEmpty()) {
			return MerkleTree.empty();
		}
		Hash root = this.peaks.getLast();
		for (int i = this.peaks.size() - 2; i >= 0; i--) {
			root = MerkleTree.node(this.peaks.get(i), root);
		}
		return root;
	}

}
