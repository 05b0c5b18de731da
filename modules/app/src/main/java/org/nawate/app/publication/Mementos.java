package org.nawate.app.publication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said in headers and in the time map of the states of the plan. Source: RFC 7089
 * (Memento), pattern 1.1, the original is its own time gate; RFC 6690 for the form of
 * links.
 */
final class Mementos {

	/** The original resource, which is its own time gate. */
	static final String ORIGINAL = "/plan";

	static final String TIME_MAP = "/plan/timemap";

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

	private final String base;

	private final List<Publication> all;

	/**
	 * The states that are read by today.
	 * @param base scheme, host and path of the application
	 */
	Mementos(String base, List<Publication> all, LocalDate today) {
		this.base = base;
		this.all = all.stream().filter((one) -> !one.from().isAfter(today)).toList();
	}

	/** The moment of a state as HTTP writes it. */
	static String datetime(Publication publication) {
		String text = HTTP.format(publication.since());
		// The formatter leaves a day of one digit; HTTP wants two (RFC 9110, 5.6.7).
		return (text.charAt(6) == ' ') ? text.replaceFirst(", ", ", 0") : text;
	}

	/**
	 * The day in Japan of an {@code Accept-Datetime}; empty if it cannot be read.
	 */
	static Optional<LocalDate> day(String acceptDatetime) {
		try {
			return Optional.of(Instant.from(HTTP.parse(acceptDatetime.strip())).atZone(JAPAN).toLocalDate());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The state that was read then; before the first one, the first. */
	Optional<Publication> nearest(LocalDate day) {
		return PublicationQuery.on(day, this.all).or(() -> this.all.stream().findFirst());
	}

	/** The links from the original. */
	String linksOfOriginal() {
		List<String> links = around();
		ends(links);
		return String.join(", ", links);
	}

	/** The links from a state to its neighbours. */
	String linksOf(Publication publication) {
		List<String> links = around();
		ends(links);
		int place = this.all.indexOf(publication);
		if (place > 0) {
			links.add(link(this.all.get(place - 1), "prev memento"));
		}
		if (place >= 0) {
			links.add(link(publication, "memento"));
		}
		if (place >= 0 && place + 1 < this.all.size()) {
			links.add(link(this.all.get(place + 1), "next memento"));
		}
		return String.join(", ", links);
	}

	/** The time map, {@code application/link-format}. */
	String timeMap() {
		List<String> links = new ArrayList<>();
		links.add("<%s%s>;rel=\"original timegate\"".formatted(this.base, ORIGINAL));
		links.add("<%s%s>;rel=\"self\";type=\"application/link-format\"%s".formatted(this.base, TIME_MAP,
				this.all.isEmpty() ? "" : ";from=\"%s\";until=\"%s\"".formatted(datetime(this.all.getFirst()),
						datetime(this.all.getLast()))));
		for (Publication one : this.all) {
			String end = (one.equals(this.all.getFirst()) ? "first " : "")
					+ (one.equals(this.all.getLast()) ? "last " : "");
			links.add(link(one, end + "memento"));
		}
		return String.join(",\n", links) + "\n";
	}

	/** The address of a state. */
	static String path(Publication publication) {
		return ORIGINAL + "/" + publication.name();
	}

	private List<String> around() {
		List<String> links = new ArrayList<>();
		links.add("<%s%s>; rel=\"original timegate\"".formatted(this.base, ORIGINAL));
		links.add("<%s%s>; rel=\"timemap\"; type=\"application/link-format\"".formatted(this.base, TIME_MAP));
		return links;
	}

	private void ends(List<String> links) {
		if (!this.all.isEmpty()) {
			links.add(link(this.all.getFirst(), "first memento"));
			links.add(link(this.all.getLast(), "last memento"));
		}
	}

	private String link(Publication publication, String relation) {
		return "<%s%s>; rel=\"%s\"; datetime=\"%s\"".formatted(this.base, path(publication), relation,
				datetime(publication));
	}

}
