package org.nawate.app.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.nawate.store.log.LogKeeper;
import org.nawate.store.erasure.PersonKeys;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where large bundles are made in the background, one after the other, and wait for a
 * week to be fetched.
 */
@Component
class BundleShelf implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BundleShelf.class);

	private static final Duration KEPT = Duration.ofDays(7);

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	private final ExecutorService work = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("audit-bundle").factory());

	private final Path folder;

	private final JdbcClient jdbc;

	/** What was made before a name was erased still holds it, and is made anew. */
	BundleShelf(Environment environment, LogKeeper keeper, JdbcClient jdbc) {
		this.folder = Binder.get(environment).bind("nawate.home", Path.class).get().resolve("bundles");
		this.jdbc = jdbc;
		keeper.whenTold(PersonKeys.CHANNEL, (person) -> dropWithErasedNames(), this::dropWithErasedNames);
	}

	private void dropWithErasedNames() {
		try {
			Instant erased = this.jdbc.sql("select max(destroyed_at) from person_key")
				.query(OffsetDateTime.class)
				.optional()
				.map(OffsetDateTime::toInstant)
				.orElse(Instant.MIN);
			drop((made) -> !made.isAfter(erased));
		}
		catch (IOException ex) {
			log.warn("Audit bundles from before a name was erased are still in {}: {}", this.folder, ex.toString());
		}
	}

	/** Makes it when those before it are made, and keeps the file. */
	void keep(String id, Supplier<BundleMaker.Made> making) {
		this.work.execute(() -> {
			try {
				if (making.get() instanceof BundleMaker.Made.Bundle made) {
					write(id, made.file());
				}
			}
			catch (IOException | RuntimeException ex) {
				log.error("The audit bundle {} was not made", id, ex);
			}
		});
	}

	private void write(String id, BundleFile bundle) throws IOException {
		try (bundle) {
			Files.createDirectories(this.folder);
			dropOld();
			Path part = this.folder.resolve(id + ".part");
			try (OutputStream out = Files.newOutputStream(part)) {
				bundle.writeTo(out);
			}
			Files.move(part, this.folder.resolve(id + ".zip"), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private void dropOld() throws IOException {
		drop((made) -> made.isBefore(Instant.now().minus(KEPT)));
	}

	private void drop(Predicate<Instant> which) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		List<Path> files;
		try (Stream<Path> kept = Files.list(this.folder)) {
			files = kept.toList();
		}
		for (Path file : files) {
			if (which.test(Files.getLastModifiedTime(file).toInstant())) {
				Files.deleteIfExists(file);
			}
		}
	}

	/** The file, if it is kept on this node. */
	Optional<Path> find(String id) {
		return Optional.of(this.folder.resolve(id + ".zip"))
			.filter((file) -> ID.matcher(id).matches() && Files.exists(file));
	}

	@Override
	public void destroy() {
		this.work.shutdownNow();
	}

}
