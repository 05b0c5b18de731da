package org.nawate.app.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of this data folder that outlived its Nawate, which was killed: it is
 * stopped, or its trace removed.
 */
final class LeftoverServer {

	private static final int PATIENCE_SECONDS = 20;

	private LeftoverServer() {
	}

	static void clear(Path dataFolder) throws IOException {
		Path pidFile = dataFolder.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		Optional<ProcessHandle> server = running(pidFile).filter((process) -> isServerOf(dataFolder, process));
		if (server.isPresent()) {
			stop(server.get());
		}
		// After a restart of the machine the number may be another program's: PostgreSQL
		// would refuse to start.
		Files.deleteIfExists(pidFile);
	}

	private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
		List<String> lines = Files.readAllLines(pidFile);
		try {
			return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ProcessHandle::isAlive);
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	private static boolean isServerOf(Path dataFolder, ProcessHandle process) {
		// Where the command line is not told (Windows), the name of the program has to
		// do.
		return process.info()
			.commandLine()
			.map((line) -> line.contains("postgres") && line.contains(dataFolder.toString()))
			.orElseGet(() -> process.info().command().filter((command) -> command.contains("postgres")).isPresent());
	}

	private static void stop(ProcessHandle server) throws IOException {
		try {
			if (!interrupt(server.pid())) {
				server.destroy();
			}
			server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			server.destroyForcibly();
		}
	}

	/**
	 * SIGINT is PostgreSQL's fast shutdown; Java itself sends only the one that waits for
	 * every client.
	 */
	private static boolean interrupt(long pid) throws IOException {
		if (System.getProperty("os.name").startsWith("Windows")) {
			return false;
		}
		try {
			return new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
