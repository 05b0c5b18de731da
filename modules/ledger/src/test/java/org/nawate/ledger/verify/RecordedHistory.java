package org.nawate.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Evidence;
import org.nawate.ledger.governance.Fact;
import org.nawate.ledger.governance.Flaw;
import org.nawate.ledger.governance.Governance;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonObject;
import org.nawate.ledger.json.Json.JsonString;
import org.nawate.ledger.json.JsonReader;
import org.nawate.ledger.note.SigningKey;

/**
 * What the product really recorded on a day: an import, additions, changes of every kind,
 * four meetings, a circulation, sole decisions, an edition; plainly invented people. It
 * can be bent at any place, as somebody would who holds the database and the city's key,
 * and made a bundle of again.
 */
final class RecordedHistory {

	static final List<String> MODELS = List.of("32966625b14a88bfd6b98acab848d040eb662f79499e21afda79902a6784349e",
			"45013870481aa0a7f4151cbed85c29bd81e8e64f581e0bdab9d685cc0b8eefc7",
			"78bf3a65195dcdec617c47bb0a119b0cabb168c05bf0b47c419d2b6e2d416f4d",
			"d18874c928afa420f7fc74ea6a251575fd3f51316809763fa03a7957dce87220");

	/** An event before it is bound into a log. */
	record Entry(String aggregate, String event, String recordedAt, String payload) {

		Entry saying(String other) {
			return new Entry(this.aggregate, this.event, this.recordedAt, other);
		}

		Entry recorded(String other) {
			return new Entry(this.aggregate, this.event, other, this.payload);
		}

		/** The same as another fact, in other words: each before its after. */
		Entry like(String other, String... words) {
			String said = this.payload;
			for (int i = 0; i + 1 < words.length; i += 2) {
				said = said.replace(words[i], words[i + 1]);
			}
			return new Entry(this.aggregate, other, this.recordedAt, reordered(said));
		}

		/** The same of another aggregate. */
		Entry in(String other) {
			return new Entry(other, this.event, this.recordedAt,
					this.payload.replace('"' + this.aggregate + '"', '"' + other + '"'));
		}

		Json json() {
			return READ.computeIfAbsent(this.payload, (text) -> JsonReader.read(TestBundle.utf8(text)));
		}

	}

	/** The same documents are read over and over. */
	private static final Map<String, Json> READ = new ConcurrentHashMap<>();

	private static final List<Entry> REAL = read();

	final List<Entry> entries = new ArrayList<>(REAL);

	final Map<String, byte[]> models = new TreeMap<>();

	private List<String> some = List.of();

	RecordedHistory() {
		MODELS.forEach((hash) -> this.models.put(hash, resource("/governance/" + hash + ".dmn")));
	}

	private static List<Entry> read() {
		return new String(resource("/governance/history.jsonl"), StandardCharsets.UTF_8).lines()
			.map((line) -> (JsonArray) JsonReader.read(TestBundle.utf8(line)))
			.map((row) -> new Entry(text(row, 0), text(row, 1), text(row, 2), canonical(row.elements().get(3))))
			.toList();
	}

	private static String text(JsonArray row, int at) {
		return ((JsonString) row.elements().get(at)).value();
	}

	static String canonical(Json json) {
		return new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
	}

	static byte[] resource(String name) {
		try (InputStream in = Objects.requireNonNull(RecordedHistory.class.getResourceAsStream(name), name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the first event of that name stands that says all of these. */
	int at(String event, String... says) {
		for (int i = 0; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			if (entry.event().equals(event) && List.of(says).stream().allMatch(entry.payload()::contains)) {
				return i;
			}
		}
		throw new IllegalArgumentException("No " + event + " says " + List.of(says));
	}

	Entry get(String event, String... says) {
		return this.entries.get(at(event, says));
	}

	/** Puts other words into the first event of that name that says them. */
	RecordedHistory say(String event, String before, String after, String... says) {
		String[] all = Arrays.copyOf(says, says.length + 1);
		all[says.length] = before;
		int at = at(event, all);
		Entry entry = this.entries.get(at);
		this.entries.set(at, entry.saying(reordered(entry.payload().replace(before, after))));
		return this;
	}

	/** As it would have been recorded with the names of persons sealed. */
	RecordedHistory sealed() {
		this.entries.replaceAll((entry) -> entry.saying(
				entry.payload().replaceAll("\"personName\":\"[^\"]+\"", "\"personName\":{\"sealed/1\":\"c2VhbGVk\"}")));
		return this;
	}

	/** The same in every event, as a forger does who leaves no trace. */
	RecordedHistory sayEverywhere(String before, String after) {
		this.entries.replaceAll((entry) -> entry.saying(reordered(entry.payload().replace(before, after))));
		return this;
	}

	private static String reordered(String payload) {
		return canonical(JsonReader.read(TestBundle.utf8(payload)));
	}

	/** Of which aggregates the next words are changed. */
	RecordedHistory in(String... some) {
		this.some = List.of(some);
		return this;
	}

	RecordedHistory sayThere(String before, String after) {
		this.entries.replaceAll((entry) -> this.some.contains(entry.aggregate())
				? entry.saying(reordered(entry.payload().replace(before, after))) : entry);
		return this;
	}

	/** Lets somebody hold a post, so that nothing else is wrong. */
	RecordedHistory hold(String post, String person) {
		int at = at("organisation.PostFilled", '"' + post + '"');
		Entry filled = this.entries.get(at);
		String before = ((JsonString) Objects.requireNonNull(((JsonObject) filled.json()).members().get("person")))
			.value();
		this.entries.add(at + 1, filled.like(filled.event(), '"' + before + '"', '"' + person + '"'));
		return this;
	}

	RecordedHistory vacate(String post, String person, String lastDay) {
		int at = at("organisation.PostFilled", '"' + post + '"', '"' + person + '"');
		Entry filled = this.entries.get(at);
		this.entries.add(at + 1,
				filled.like("organisation.PostVacated", "\"from\":\"2023-04-01\"", "\"lastDay\":\"" + lastDay + "\""));
		return this;
	}

	/** Somebody's name is erased at the end of all. */
	RecordedHistory erase(String person, @Nullable String askedBy, String doneBy) {
		if (askedBy != null) {
			this.entries.add(erasure("ErasureRequested", person, askedBy, "requestedOn"));
		}
		this.entries.add(erasure("NameErased", person, doneBy, "erasedOn"));
		return this;
	}

	private Entry erasure(String event, String person, String by, String day) {
		String post = by.equals("p-chair") ? "\"post\":\"chair\",\"postTitle\":\"DX推進本部長(副市長)\""
				: "\"post\":\"secretariat\",\"postTitle\":\"DX推進本部事務局\"";
		String name = by.equals("p-chair") ? "例 本部長" : "見本 幸";
		return new Entry("shijonawate", "organisation." + event, this.entries.getLast().recordedAt(),
				reordered("{\"by\":{\"person\":\"" + by + "\",\"personName\":\"" + name + "\"," + post
						+ "},\"ground\":\"g\",\"organisation\":\"shijonawate\",\"person\":\"" + person + "\",\"" + day
						+ "\":\"" + this.entries.getLast().recordedAt().substring(0, 10) + "\"}"));
	}

	RecordedHistory unseat(String post, String lastDay) {
		int at = at("organisation.MemberSeated", '"' + post + '"');
		this.entries.add(at + 1, this.entries.get(at)
			.like("organisation.MemberUnseated", "\"from\":\"2023-04-01\"", "\"lastDay\":\"" + lastDay + "\""));
		return this;
	}

	RecordedHistory insertAfter(int at, Entry entry) {
		this.entries.add(at + 1, entry.recorded(this.entries.get(at).recordedAt()));
		return this;
	}

	RecordedHistory record(String at, String event, String... says) {
		int place = at(event, says);
		this.entries.set(place, this.entries.get(place).recorded(at));
		return this;
	}

	/** Two facts change places, and their times with them. */
	RecordedHistory swap(String one, String other, String... says) {
		int first = at(one, says);
		int second = at(other, says);
		Entry before = this.entries.get(first);
		Entry after = this.entries.get(second);
		this.entries.set(first, after.recorded(before.recordedAt()));
		this.entries.set(second, before.recorded(after.recordedAt()));
		return this;
	}

	RecordedHistory remove(String event, String... says) {
		this.entries.remove(at(event, says));
		return this;
	}

	/** The first event of that name says nothing of one thing. */
	RecordedHistory leaveOut(String member, String event, String... says) {
		int at = at(event, says);
		TreeMap<String, Json> members = new TreeMap<>(((JsonObject) this.entries.get(at).json()).members());
		members.remove(member);
		this.entries.set(at, this.entries.get(at).saying(canonical(new JsonObject(members))));
		return this;
	}

	RecordedHistory removeAll(Predicate<Entry> those) {
		this.entries.removeIf(those);
		return this;
	}

	/** What the rules alone say of it, without a bundle around it. */
	List<Flaw> judged() {
		Map<String, Long> lengths = new HashMap<>();
		List<Fact> facts = new ArrayList<>();
		for (Entry entry : this.entries) {
			long sequence = lengths.merge(entry.aggregate(), 1L, Long::sum) - 1;
			facts.add(new Fact(facts.size(), entry.aggregate(), sequence, entry.event(), entry.recordedAt(),
					(JsonObject) entry.json()));
		}
		return Governance.judge(facts, new Evidence(null, "everything", this.models, Set.of()));
	}

	/** A bundle of everything, signed by the city's key. */
	TestBundle bundle(SigningKey key) {
		TestBundle bundle = new TestBundle(key);
		for (Entry entry : this.entries) {
			bundle.record(entry.aggregate(), entry.event().substring(0, entry.event().indexOf('.')), entry.event(),
					entry.payload(), entry.recordedAt());
		}
		this.models.forEach((hash, bytes) -> bundle.models.put("models/" + hash + ".dmn", bytes));
		return bundle;
	}

	static JsonObject object(Map<String, Json> members) {
		return new JsonObject(new TreeMap<>(members));
	}

}
