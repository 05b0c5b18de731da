package org.nawate.ledger.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MerkleTreeTest {

	/** The entries of the reference tests of Certificate Transparency. */
	private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	private static final List<String> ROOTS = List.of(
			"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

	@Test
	void the_roots_are_those_of_the_reference_tests() {
		GrowingTree tree = new GrowingTree(GrowingTree.Completed.IGNORED);
		List<String> roots = new ArrayList<>(List.of(tree.root().hex()));
		ENTRIES.forEach((entry) -> {
			tree.add(MerkleTree.leaf(HexFormat.of().parseHex(entry)));
			roots.add(tree.root().hex());
		});
		assertThat(roots).isEqualTo(ROOTS);
	}

	@Test
	void every_leaf_of_every_small_tree_is_proved_and_no_other() {
		Log log = Log.of(70);
		for (int size = 1; size <= 70; size++) {
			Hash root = log.root(size);
			for (int index = 0; index < size; index++) {
				InclusionProof proof = InclusionProof.of(index, size, log);
				assertThat(proof.holds(log.leaf(index), root)).isTrue();
				assertThat(proof.holds(log.leaf((index + 1) % 70), root)).isFalse();
				assertThat(proof.holds(log.leaf(index), MerkleTree.node(root, root))).isFalse();
				if (size > 1) {
					assertThat(new InclusionProof((index + 1) % size, size, proof.path()).holds(log.leaf(index), root))
						.isFalse();
				}
			}
		}
	}

	@Test
	void every_pair_of_small_trees_is_consistent() {
		Log log = Log.of(70);
		for (int second = 0; second <= 70; second++) {
			for (int first = 0; first <= second; first++) {
				ConsistencyProof proof = ConsistencyProof.of(first, second, log);
				assertThat(proof.holds(log.root(first), log.root(second))).as("%d in %d", first, second).isTrue();
			}
		}
	}

	@Test
	void a_rewritten_past_is_not_consistent_with_what_was_signed_before() {
		Log log = Log.of(70);
		for (int changed = 0; changed < 40; changed++) {
			Log forged = log.with(changed, MerkleTree.leaf(new byte[] { 'x' }));
			for (int second : new int[] { 41, 64, 70 }) {
				ConsistencyProof proof = ConsistencyProof.of(40, second, forged);
				assertThat(proof.holds(log.root(40), forged.root(second))).isFalse();
			}
		}
	}

	@Property(tries = 200)
	void a_proof_with_one_hash_changed_dropped_or_doubled_does_not_hold(@ForAll @IntRange(min = 2, max = 300) int size,
			@ForAll @IntRange(min = 0, max = 299) int at, @ForAll @IntRange(min = 0, max = 20) int where,
			@ForAll @IntRange(min = 0, max = 2) int how) {
		Log log = Log.of(size);
		int index = at % size;
		InclusionProof inclusion = InclusionProof.of(index, size, log);
		assertThat(new InclusionProof(index, size, altered(inclusion.path(), where, how)).holds(log.leaf(index),
				log.root(size)))
			.isFalse();
		int first = 1 + at % (size - 1);
		ConsistencyProof consistency = ConsistencyProof.of(first, size, log);
		assertThat(new ConsistencyProof(first, size, altered(consistency.path(), where, how)).holds(log.root(first),
				log.root(size)))
			.isFalse();
	}

	private static List<Hash> altered(List<Hash> path, int where, int how) {
		List<Hash> altered = new ArrayList<>(path);
		int at = where % path.size();
		switch (how) {
			case 0 -> altered.set(at, MerkleTree.leaf(new byte[] { 1, 2, 3 }));
			case 1 -> altered.remove(at);
			default -> altered.add(at, path.get(at));
		}
		return altered;
	}

	@Property(tries = 60)
	void tiles_give_the_same_proofs_as_the_leaves_themselves(@ForAll @IntRange(min = 1, max = 70_000) int size,
			@ForAll @IntRange(min = 0, max = 69_999) int at) {
		Log log = Log.of(size);
		TileNodes tiles = new TileNodes(size, log::tile);
		int index = at % size;
		assertThat(tiles.root(0, size)).isEqualTo(log.root(size));
		assertThat(InclusionProof.of(index, size, tiles)).isEqualTo(InclusionProof.of(index, size, log));
		assertThat(ConsistencyProof.of(index, size, tiles)).isEqualTo(ConsistencyProof.of(index, size, log));
	}

	@Property(tries = 60)
	void a_tree_goes_on_where_it_ended(@ForAll @IntRange(min = 0, max = 2_000) int before,
			@ForAll @IntRange(min = 0, max = 600) int after) {
		Log log = Log.of(before + after);
		GrowingTree tree = new GrowingTree(before, log, GrowingTree.Completed.IGNORED);
		assertThat(tree.root()).isEqualTo(log.root(before));
		for (int i = before; i < before + after; i++) {
			tree.add(log.leaf(i));
		}
		assertThat(tree.size()).isEqualTo(before + after);
		assertThat(tree.root()).isEqualTo(log.root(before + after));
	}

	@Test
	void tiles_have_the_addresses_of_the_specification() {
		assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
		assertThat(new Tile(2, 0, 17).path()).isEqualTo("tile/2/000.p/17");
		assertThat(new Tile(0, 1_234_067, 8).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/8");
		assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void a_hash_is_read_in_its_one_form_only() {
		Hash hash = MerkleTree.empty();
		assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash);
		assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash);
		for (String wrong : List.of("", "00", hash.hex().toUpperCase(java.util.Locale.ROOT), hash.hex() + "00")) {
			assertThatThrownBy(() -> Hash.ofHex(wrong)).isInstanceOf(IllegalArgumentException.class);
		}
		String loose = hash.base64().replace("U=", "V=");
		assertThat(loose).isNotEqualTo(hash.base64());
		assertThatThrownBy(() -> Hash.ofBase64(loose)).isInstanceOf(IllegalArgumentException.class);
	}

	/** A log in memory, level by level. */
	private record Log(List<List<Hash>> levels) implements Nodes {

		static Log of(int size) {
			List<Hash> leaves = new ArrayList<>(size);
			for (int i = 0; i < size; i++) {
				leaves.add(MerkleTree.leaf(("event " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
			}
			return ofLeaves(leaves);
		}

		static Log ofLeaves(List<Hash> leaves) {
			List<List<Hash>> levels = new ArrayList<>(Collections.nCopies(20, List.of()));
			for (int level = 0; level < levels.size(); level++) {
				levels.set(level, new ArrayList<>());
			}
			GrowingTree tree = new GrowingTree((level, index, hash) -> levels.get(level).add(hash));
			leaves.forEach(tree::add);
			return new Log(levels);
		}

		Hash leaf(int index) {
			return this.levels.getFirst().get(index);
		}

		Hash root(int size) {
			return root(0L, size);
		}

		Log with(int index, Hash leaf) {
			List<Hash> leaves = new ArrayList<>(this.levels.getFirst());
			leaves.set(index, leaf);
			return ofLeaves(leaves);
		}

		byte[] tile(Tile tile) {
			byte[] hashes = new byte[tile.width() * Hash.LENGTH];
			for (int i = 0; i < tile.width(); i++) {
				byte[] hash = at(tile.level() * Tile.HEIGHT, tile.index() * Tile.WIDTH + i).bytes();
				System.arraycopy(hash, 0, hashes, i * Hash.LENGTH, Hash.LENGTH);
			}
			return hashes;
		}

		@Override
		public Hash at(int level, long index) {
			return this.levels.get(level).get((int) index);
		}

	}

}
