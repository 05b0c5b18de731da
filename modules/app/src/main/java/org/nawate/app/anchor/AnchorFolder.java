package org.nawate.app.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.nawate.store.log.Checkpoints;

/** A folder that takes checkpoints, one file each, and in which none is ever replaced. */
final class AnchorFolder {

	private static final Pattern NAME = Pattern.compile("\\d{1,18}\\.checkpoint");

	private final Path path;

	AnchorFolder(Path path) {
		this.path = path;
	}

	/** There is another file of that name already. */
	static final class DiffersException extends IOException {

		private static final long serialVersionUID = 1L;

		DiffersException(Path file) {
			super(file + " holds another checkpoint");
		}

	}

	/**
	 * Puts a copy there, whole or not at all. One that is there already is left.
	 * @throws DiffersException if another one is there under its name
	 */
	void put(Checkpoints.Signed signed) throws IOException {
		if (!Files.isDirectory(this.path)) {
			throw new NotDirectoryException(this.path.toString());
		}
		Path file = this.path.resolve(signed.size() + ".checkpoint");
		if (Files.exists(file)) {
			if (!Files.readString(file).equals(signed.note())) {
				throw new DiffersException(file);
			}
			return;
		}
		Path unfinished = this.path.resolve(signed.size() + "." + UUID.randomUUID() + ".unfinished");
		try {
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE)) {
				ByteBuffer note = ByteBuffer.wrap(signed.note().getBytes(StandardCharsets.UTF_8));
				while (note.hasRemaining()) {
					channel.write(note);
				}
				channel.force(true);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** The notes of the largest copies there, at most so many. */
	List<String> largest(int most) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.list(this.path)) {
			files = all.filter((file) -> NAME.matcher(String.valueOf(file.getFileName())).matches())
				.sorted(Comparator.comparingLong(AnchorFolder::size).reversed())
				.limit(most)
				.toList();
		}
		List<String> notes = new java.util.ArrayList<>();
		for (Path file : files) {
			notes.add(Files.readString(file));
		}
		return notes;
	}

	private static long size(Path file) {
		String name = String.valueOf(file.getFileName());
		return Long.parseLong(name.substring(0, name.indexOf('.')));
	}

}
