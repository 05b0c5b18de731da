package org.nawate.app.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.paper.PaperStore;
import org.nawate.domain.act.Outcome;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonNumber;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.ledger.timestamp.TimeStampFormatException;
import org.nawate.ledger.tree.Hash;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;
import org.nawate.store.log.Notary;
import org.nawate.store.log.ProvedEvents;

/**
 * Makes a bundle: events as they are stored, proofs from the log, and the flows, tables
 * and papers that the events name.
 */
@Component
class BundleMaker {

	/**
	 * Kinds of aggregates that say who was entitled to what; they belong to every bundle.
	 */
	private static final Set<String> BACKGROUND = Set.of("Organisation", "Headquarters", "CityCalendar", "FlowBook",
			"ActionPlan", "StaffMember");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final DataSource source;

	private final Notary notary;

	private final FlowShelf shelf;

	private final PaperStore papers;

	private final BundlePages pages;

	private final Clock clock;

	BundleMaker(DataSource source, Notary notary, FlowShelf shelf, PaperStore papers, BundlePages pages, Clock clock) {
		this.source = source;
		this.notary = notary;
		this.shelf = shelf;
		this.papers = papers;
		this.pages = pages;
		this.clock = clock;
	}

	/** Hears how many events have been read, of how many at most. */
	@FunctionalInterface
	interface Progress {

		void at(long events, long of);

	}

	/** A bundle, or why there is none. */
	sealed interface Made {

		/** Sealed, to be written out and closed. */
		record Bundle(BundleFile file, long size, long events) implements Made {
		}

		/** Nothing is left of it. */
		record Refused(Outcome.Refused why) implements Made {
		}

	}

	/**
	 * Makes the bundle.
	 * @param against the size of an earlier signed state that the bundle shall be proved
	 * to go on from, besides those of its resolutions and publications; {@code null} for
	 * none
	 */
	Made make(BundleSubject subject, @Nullable Long against, String madeBy, Progress progress) throws IOException {
		BundleFile file = BundleFile.begin();
		boolean handedOver = false;
		try {
			Made made = fill(file, subject, against, madeBy, progress);
			handedOver = made instanceof Made.Bundle;
			return made;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The log cannot be read", ex);
		}
		finally {
			if (!handedOver) {
				file.close();
			}
		}
	}

	private Made fill(BundleFile file, BundleSubject subject, @Nullable Long against, String madeBy, Progress progress)
			throws IOException, SQLException {
		Optional<ProvedEvents> opened = ProvedEvents.open(this.source, PATIENCE);
		if (opened.isEmpty()) {
			return refused(BundleRejection.NOT_SIGNED_YET);
		}
		try (ProvedEvents log = opened.get()) {
			if (against != null && against != log.size() && log.earlier(List.of(), List.of(against)).isEmpty()) {
				return refused(BundleRejection.STATE_UNKNOWN, against);
			}
			file.add("checkpoint.txt", log.checkpoint().toString());
			Set<String> keys = new TreeSet<>(log.keys());
			this.notary.keys().forEach((key) -> keys.add(key.verifying().text()));
			file.add("keys.txt", String.join("\n", keys) + "\n");
			BundleReading reading = read(file, log, subject, progress);
			Long until = subject.scope().until();
			if (until != null && reading.last() != until - 1) {
				return refused(BundleRejection.INSTANT_UNKNOWN, until);
			}
			Set<Long> wanted = new TreeSet<>(log.stamped(reading.weighty()));
			if (against != null) {
				wanted.add(against);
			}
			SortedMap<Long, SignedNote> earlier = log.earlier(reading.signed(until), wanted);
			addEarlier(file, log, earlier);
			SortedMap<Long, TimeStamp> stamps = addTimeStamps(file, log, earlier.keySet());
			List<ModelFile> models = addModels(file, reading);
			Set<String> kept = addPapers(file, reading);
			Instant madeAt = this.clock.instant();
			BundlePages.Told told = new BundlePages.Told(subject, reading, log.checkpoint(), keys, earlier.keySet(),
					stamps, models, kept, madeBy, madeAt);
			file.add("index.html", this.pages.html(told));
			file.add("bundle.pdf", this.pages.pdf(told));
			file.seal(subject.scope(), this.notary.origin(), log.size(), madeAt, this.notary.keys());
			return file.isWithinForm() ? new Made.Bundle(file, log.size(), reading.events())
					: refused(BundleRejection.TOO_LARGE);
		}
	}

	private BundleReading read(BundleFile file, ProvedEvents log, BundleSubject subject, Progress progress)
			throws IOException, SQLException {
		boolean all = subject.scope().isEverything();
		BundleReading reading = new BundleReading(subject.aggregates(), all, this.notary.weighty());
		try (OutputStream events = file.add("events.jsonl"); OutputStream proofs = file.add("proofs.jsonl")) {
			ProvedEvents.Reader writing = (index, event, path) -> {
				byte[] bytes = event.bytes();
				events.write(bytes);
				events.write('\n');
				proofs.write(line((path != null) ? Map.of("index", new JsonNumber(index), "path", path(path))
						: Map.of("index", new JsonNumber(index))));
				reading.note(index, event, bytes);
				if (reading.events() % 1_000 == 0) {
					progress.at(reading.events(), log.size());
				}
			};
			if (all) {
				log.readAll(writing);
			}
			else {
				Long until = subject.scope().until();
				log.read(subject.aggregates(), BACKGROUND, (until != null) ? until : log.size(), writing);
			}
		}
		return reading;
	}

	private static void addEarlier(BundleFile file, ProvedEvents log, SortedMap<Long, SignedNote> earlier)
			throws IOException {
		StringBuilder notes = new StringBuilder();
		earlier.values().forEach((note) -> notes.append(note).append(".\n"));
		file.add("checkpoints.txt", notes.toString());
		try (OutputStream proofs = file.add("consistency.jsonl")) {
			for (long first : earlier.keySet()) {
				proofs.write(line(Map.of("first", new JsonNumber(first), "second", new JsonNumber(log.size()), "path",
						path(log.since(first).path()))));
			}
		}
	}

	private static SortedMap<Long, TimeStamp> addTimeStamps(BundleFile file, ProvedEvents proved, Set<Long> earlier)
			throws IOException, SQLException {
		Set<Long> sizes = new TreeSet<>(earlier);
		sizes.add(proved.size());
		SortedMap<Long, TimeStamp> stamps = new TreeMap<>();
		for (Map.Entry<Long, byte[]> answer : proved.timeStamps(sizes).entrySet()) {
			file.add("time-stamps/" + answer.getKey() + ".tsr", answer.getValue());
			try {
				stamps.put(answer.getKey(), TimeStamp.of(answer.getValue()));
			}
			catch (TimeStampFormatException ex) {
				// Altered in the database: it goes with the rest, for the verifier to
				// find.
			}
		}
		return stamps;
	}

	private List<ModelFile> addModels(BundleFile file, BundleReading reading) throws IOException {
		List<ModelFile> models = this.shelf.all()
			.stream()
			.filter((model) -> reading.hashes().contains(model.sha256())
					|| (model.isFlow() && reading.flows().contains(model.id())))
			.toList();
		Map<String, byte[]> byName = new TreeMap<>();
		models.forEach((model) -> byName.put("models/" + model.sha256() + (model.isFlow() ? ".bpmn" : ".dmn"),
				model.content()));
		for (Map.Entry<String, byte[]> model : byName.entrySet()) {
			file.add(model.getKey(), model.getValue());
		}
		return models;
	}

	private Set<String> addPapers(BundleFile file, BundleReading reading) throws IOException {
		Set<String> kept = new TreeSet<>(this.papers.kept(reading.hashes()));
		for (String sha256 : kept) {
			try (OutputStream out = file.add("attachments/" + sha256)) {
				this.papers.copy(sha256, out);
			}
		}
		return kept;
	}

	private static byte[] line(Map<String, Json> members) {
		return (new String(CanonicalJson.write(new JsonObject(new TreeMap<>(members))), StandardCharsets.UTF_8) + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Json path(Collection<Hash> path) {
		return new JsonArray(path.stream().<Json>map((hash) -> new JsonString(hash.base64())).toList());
	}

	private static Made refused(BundleRejection rejection, Object... details) {
		return new Made.Refused((Outcome.Refused) Outcome.refused(rejection, details));
	}

}
