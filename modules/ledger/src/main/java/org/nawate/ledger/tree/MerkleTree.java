package org.nawate.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How the tree hashes (RFC 9162, 2.1.1): a leaf and a node differ in their first byte, so
 * that none can be taken for the other.
 */
public final class MerkleTree {

	private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(MerkleTree::sha256);

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private MerkleTree() {
	}

	/** The root of a tree without leaves. */
	public static Hash empty() {
		return Hash.owning(SHA_256.get().digest());
	}

	/** The hash of an entry of the log. */
	public static Hash leaf(byte[] entry) {
		return leaf(entry, entry.length);
	}

	/** The hash of an entry that is the beginning of these bytes. */
	public static Hash leaf(byte[] bytes, int length) {
		MessageDigest digest = SHA_256.get();
		digest.update(LEAF);
		digest.update(bytes, 0, length);
		return Hash.owning(digest.digest());
	}

	/** The hash of two neighbours. */
	public static Hash node(Hash left, Hash right) {
		MessageDigest digest = SHA_256.get();
		digest.update(NODE);
		digest.update(left.raw());
		return Hash.owning(digest.digest(right.raw()));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
