package org.nawate.app.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the product's data, held by one running Nawate at a time; a killed one
 * lets go of it.
 */
final class HomeFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private HomeFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	static HomeFolder open(Path home) {
		Path path = home.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path);
			FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw StartupFailure.folderInUse(path);
			}
			return new HomeFolder(path, channel);
		}
		catch (IOException ex) {
			throw StartupFailure.folderNotWritable(path);
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// The operating system lets go of it when this process ends.
		}
	}

}
