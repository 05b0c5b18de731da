package org.nawate.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.look.Words;
import org.nawate.app.press.PaperPress;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.timestamp.TimeStamp;
import org.nawate.process.model.ModelFile;

/**
 * A bundle as people read it, without anything from another place: a page for the
 * browser, and a paper that lasts. Both are Japanese, as the record is.
 */
@Component
class BundlePages {

	/** Acts that are printed; of more, the latest. */
	private static final int MOST_PRINTED = 1_000;

	/** Where the page's template asks for its style. */
	private static final String SHEET = "<link rel=\"stylesheet\" href=\"bundle.css\" />";

	private final HistoryQuery history;

	private final FactWords facts;

	private final Words words;

	private final PaperPress press;

	private final SpringTemplateEngine templates;

	private final String style = style();

	BundlePages(HistoryQuery history, FactWords facts, Words words, PaperPress press, SpringTemplateEngine templates) {
		this.history = history;
		this.facts = facts;
		this.words = words;
		this.press = press;
		this.templates = templates;
	}

	/**
	 * What is to be told.
	 *
	 * @param keys the texts of the keys of the log
	 * @param earlier sizes of the earlier signed states in the bundle
	 * @param stamps the time-stamps in it, by the size of the signed state
	 * @param kept SHA-256 of the papers in it
	 */
	record Told(BundleSubject subject, BundleReading reading, SignedNote checkpoint, Collection<String> keys,
			Collection<Long> earlier, Map<Long, TimeStamp> stamps, List<ModelFile> models, Set<String> kept,
			String madeBy, Instant madeAt) {
	}

	/**
	 * One act as it is read.
	 *
	 * @param members who was there, or who voted how, one a line, or {@code null}
	 * @param signedAt the size of the first signed state in the bundle that holds it
	 */
	record Act(long position, TimelineFact told, @Nullable String members, long signedAt) {
	}

	/** Acts that belong together under a heading. */
	record Group(String heading, List<Act> acts) {
	}

	/** A paper that an act names; {@code kept} if the bundle holds it. */
	record Paper(String name, String sha256, boolean kept) {
	}

	/** The page. */
	byte[] html(Told told) {
		return PaperPress.inJapanese(() -> this.templates
			.process("bundle/index", new Context(Locale.JAPANESE, model(told, BundleReading.MOST_ACTS)))
			.replace(SHEET, this.style)
			.getBytes(StandardCharsets.UTF_8));
	}

	/** The paper. */
	byte[] pdf(Told told) {
		return this.press.printed("press/bundle", PaperPress.inJapanese(() -> model(told, MOST_PRINTED)));
	}

	private Map<String, Object> model(Told told, int most) {
		List<Long> positions = told.reading().acts();
		positions = positions.subList(Math.max(0, positions.size() - most), positions.size());
		Map<Long, FactRow> rows = this.history.at(positions);
		List<FactRow> facts = positions.stream().map(rows::get).filter(Objects::nonNull).toList();
		Checkpoint state = Checkpoint.of(told.checkpoint().text());
		Map<String, Object> model = new HashMap<>();
		model.put("kind", told.subject().scope().kind());
		model.put("subject", told.subject().title());
		model.put("scope", told.subject().scope().toString());
		model.put("until", told.subject().scope().until());
		model.put("untilAt", facts.isEmpty() ? null : facts.getLast().recordedAt());
		model.put("madeAt", told.madeAt());
		model.put("madeBy", told.madeBy());
		model.put("state", state);
		model.put("root", state.root().base64());
		model.put("keys", told.keys());
		model.put("earlier", told.earlier());
		model.put("stamps", told.stamps());
		model.put("events", told.reading().events());
		model.put("allActs", told.reading().allActs());
		model.put("shown", facts.size());
		model.put("groups", groups(told, facts, state.size()));
		model.put("papers", papers(facts, told.kept()));
		model.put("models", told.models());
		return model;
	}

	private List<Group> groups(Told told, List<FactRow> facts, long size) {
		SortedSet<Long> states = new TreeSet<>(told.earlier());
		states.add(size);
		Map<String, String> seats = seats(facts);
		String main = told.subject().main();
		Map<Boolean, List<Act>> acts = facts.stream()
			.collect(
					Collectors.partitioningBy((fact) -> main.isEmpty() || belongs(fact, main),
							Collectors.mapping(
									(fact) -> new Act(fact.position(), this.facts.tell(fact, true),
											members(fact, seats), states.tailSet(fact.position()).first()),
									Collectors.toList())));
		List<Group> groups = new ArrayList<>();
		groups.add(new Group(this.words.of("bundle.acts." + told.subject().scope().kind()),
				acts.getOrDefault(true, List.of())));
		if (!acts.getOrDefault(false, List.of()).isEmpty()) {
			groups.add(new Group(this.words.of("bundle.acts.related"), acts.getOrDefault(false, List.of())));
		}
		return groups;
	}

	private static boolean belongs(FactRow fact, String main) {
		return main.equals(fact.aggregateId()) || main.equals(fact.proposalId()) || main.equals(fact.meetingId());
	}

	/** The members by their posts, as they were convened. */
	private static Map<String, String> seats(List<FactRow> facts) {
		Map<String, String> titles = new HashMap<>();
		for (FactRow fact : facts) {
			List<Seat> seats = switch (fact.event()) {
				case MeetingEvent.Convened e -> e.seats();
				case MeetingEvent.Reconvened e -> e.seats();
				default -> List.of();
			};
			seats.forEach((seat) -> titles.put(seat.post().value(), seat.postTitle() + " " + seat.personName()));
		}
		return titles;
	}

	private @Nullable String members(FactRow fact, Map<String, String> seats) {
		return switch (fact.event()) {
			case MeetingEvent.AttendanceRecorded e -> e.attendance()
				.stream()
				.map((each) -> member(each.post(),
						(this.words.of("presence." + each.presence()) + " " + each.proxyName()), seats))
				.collect(Collectors.joining("\n"));
			case MeetingEvent.VotesRecorded e -> e.votes()
				.stream()
				.map((vote) -> member(vote.post(), this.words.of("ballot." + vote.ballot()), seats))
				.collect(Collectors.joining("\n"));
			default -> null;
		};
	}

	private String member(PostId post, String said, Map<String, String> seats) {
		return this.words.of("bundle.member", seats.getOrDefault(post.value(), post.value()), said.strip());
	}

	private List<Paper> papers(List<FactRow> facts, Set<String> kept) {
		Map<String, Paper> papers = new LinkedHashMap<>();
		for (FactRow fact : facts) {
			for (JsonNode named : fact.payload().findParents("fileName")) {
				String sha256 = named.path("sha256").asText();
				papers.putIfAbsent(sha256, new Paper(named.path("fileName").asText(), sha256, kept.contains(sha256)));
			}
			if (fact.event() instanceof MeetingEvent.PapersIssued issued) {
				papers.putIfAbsent(issued.sha256(), new Paper(this.words.of("bundle.papers.issued", issued.issue()),
						issued.sha256(), kept.contains(issued.sha256())));
			}
		}
		return List.copyOf(papers.values());
	}

	private static String style() {
		try (InputStream in = BundlePages.class.getResourceAsStream("/bundle/bundle.css")) {
			if (in == null) {
				throw new IllegalStateException("missing: /bundle/bundle.css");
			}
			return "<style>\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
