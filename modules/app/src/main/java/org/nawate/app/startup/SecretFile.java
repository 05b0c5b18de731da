package org.nawate.app.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that its owner alone can read, for a key or a password that the product makes.
 */
public final class SecretFile {

	private SecretFile() {
	}

	/**
	 * Writes it, and waits until it is on the disk; one that is there stays as it is:
	 * another node on the same folder was quicker, and its content counts.
	 * @param text in ASCII
	 */
	public static void writeFirst(Path file, String text) {
		Set<StandardOpenOption> asNew = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			try (FileChannel channel = FileChannel.open(file, asNew, ownerOnly())) {
				channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
				channel.force(true);
			}
		}
		catch (FileAlreadyExistsException ex) {
			// Its content counts.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
