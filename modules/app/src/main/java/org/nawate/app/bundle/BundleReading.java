package org.nawate.app.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.nawate.ledger.event.RecordedEvent;

/** What is noticed of the events of a bundle while they are written, and told later. */
final class BundleReading {

	/** Acts that people read in a bundle; of more, the latest. */
	static final int MOST_ACTS = 5_000;

	/**
	 * Where an event names a flow, a table or a paper by its hash. What a person typed
	 * has its quotes escaped, and is never taken for it.
	 */
	private static final Pattern HASH = Pattern.compile("\"(?:sha256|\\w*Hash)\":\"([0-9a-f]{64})\"");

	private static final Pattern FLOW = Pattern.compile("\"flow\":\"([a-z0-9-]+)\"");

	private final Set<String> aggregates;

	private final boolean everything;

	private final Set<String> weightyNames;

	private final Deque<Long> acts = new ArrayDeque<>();

	private final List<Long> weighty = new ArrayList<>();

	private final Set<String> hashes = new HashSet<>();

	private final Set<String> flows = new HashSet<>();

	private long events;

	private long allActs;

	private long last = -1;

	BundleReading(Set<String> aggregates, boolean everything, Set<String> weightyNames) {
		this.aggregates = Set.copyOf(aggregates);
		this.everything = everything;
		this.weightyNames = Set.copyOf(weightyNames);
	}

	void note(long index, RecordedEvent event, byte[] bytes) {
		this.events++;
		this.last = index;
		if (this.weightyNames.contains(event.event())) {
			this.weighty.add(index);
		}
		if (this.everything || this.aggregates.contains(event.aggregate())) {
			this.allActs++;
			this.acts.add(index + 1);
			if (this.acts.size() > MOST_ACTS) {
				this.acts.remove();
			}
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		find(HASH, text, this.hashes);
		find(FLOW, text, this.flows);
	}

	private static void find(Pattern pattern, String text, Set<String> into) {
		Matcher found = pattern.matcher(text);
		while (found.find()) {
			into.add(found.group(1));
		}
	}

	/** All events of the bundle. */
	long events() {
		return this.events;
	}

	/** Those of what the bundle is about, told or not. */
	long allActs() {
		return this.allActs;
	}

	/** The numbers of the facts that are told, in order. */
	List<Long> acts() {
		return List.copyOf(this.acts);
	}

	/** Places in the log of resolutions and publications. */
	List<Long> weighty() {
		return List.copyOf(this.weighty);
	}

	/**
	 * Places of events whose first signed state belongs to the bundle: the weighty ones,
	 * and the one of whose instant it is.
	 */
	List<Long> signed(@Nullable Long until) {
		List<Long> signed = new ArrayList<>(this.weighty);
		if (until != null) {
			signed.add(this.last);
		}
		return signed;
	}

	/** Place in the log of the last event; -1 if there is none. */
	long last() {
		return this.last;
	}

	/** The hashes of files that events name. */
	Set<String> hashes() {
		return Set.copyOf(this.hashes);
	}

	/** The names of flows that events name. */
	Set<String> flows() {
		return Set.copyOf(this.flows);
	}

}
