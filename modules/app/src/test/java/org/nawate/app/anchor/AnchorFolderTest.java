package org.nawate.app.anchor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.ledger.tree.MerkleTree;
import org.nawate.store.log.Checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnchorFolderTest {

	@TempDir
	private Path place;

	private static Checkpoints.Signed signed(long size, String note) {
		return new Checkpoints.Signed(size, MerkleTree.empty(), note, Instant.EPOCH);
	}

	@Test
	void a_copy_is_a_file_by_the_size_of_the_log_and_nothing_unfinished_is_left() throws IOException {
		AnchorFolder folder = new AnchorFolder(this.place);
		folder.put(signed(9, "nine"));
		folder.put(signed(10, "ten"));
		folder.put(signed(10, "ten"));
		try (Stream<Path> files = Files.list(this.place)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder("9.checkpoint",
					"10.checkpoint");
		}
		assertThat(folder.largest(1)).containsExactly("ten");
		assertThat(folder.largest(5)).containsExactly("ten", "nine");
	}

	@Test
	void another_copy_of_the_same_size_is_told_and_left_as_it_is() throws IOException {
		AnchorFolder folder = new AnchorFolder(this.place);
		folder.put(signed(10, "ten"));
		assertThatThrownBy(() -> folder.put(signed(10, "another"))).isInstanceOf(AnchorFolder.DiffersException.class);
		assertThat(this.place.resolve("10.checkpoint")).hasContent("ten");
	}

	@Test
	void a_medium_that_is_not_there_is_no_empty_folder() {
		Path absent = this.place.resolve("not-mounted");
		assertThatThrownBy(() -> new AnchorFolder(absent).put(signed(1, "one"))).isInstanceOf(IOException.class);
		assertThat(absent).doesNotExist();
	}

}
