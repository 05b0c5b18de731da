package org.nawate.app.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes dates as a calendar, RFC 5545. */
@Component
class FeedWriter {

	private static final String JAPAN = "Asia/Tokyo";

	/** Japan has known no summer time since this day. */
	private static final LocalDateTime SINCE = LocalDateTime.of(1951, 9, 8, 1, 0);

	/** A line has 75 octets at most; a letter of Japanese has up to four. */
	private static final int FOLD = 24;

	/** How long a meeting is shown to take; none says. */
	private static final Duration USUAL = Duration.ofHours(1);

	private final MessageSource messages;

	private final String address;

	FeedWriter(MessageSource messages, @Value("${nawate.address}") String address) {
		this.messages = messages;
		this.address = address.replaceAll("/+$", "");
	}

	String write(List<FeedDate> dates, Locale language) {
		List<CalendarComponent> components = new ArrayList<>(List.of(japan()));
		dates.forEach((date) -> components.add(event(date, language)));
		Calendar calendar = new Calendar(new PropertyList(List.of(
				new ProdId("-//Nawate//Nawate//" + language.getLanguage().toUpperCase(Locale.ROOT)),
				ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN,
				new XProperty("X-WR-CALNAME", text("feed.name", language)), new XProperty("X-WR-TIMEZONE", JAPAN))),
				new ComponentList<>(components));
		try (StringWriter out = new StringWriter()) {
			new CalendarOutputter(true, FOLD).output(calendar, out);
			return out.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private VEvent event(FeedDate date, Locale language) {
		List<Property> said = new ArrayList<>(List.of(new Uid(date.id() + "@" + host()), new DtStamp(date.changedAt()),
				start(date), new Summary(clean(summary(date, language))),
				new Url(URI.create(this.address + path(date))), new Sequence(date.changes())));
		if (date.startsAt() != null) {
			said.add(new net.fortuna.ical4j.model.property.Duration(USUAL));
		}
		if (date.place() != null && !date.place().isBlank()) {
			said.add(new Location(clean(date.place())));
		}
		switch (date.sort()) {
			case MEETING_PLANNED -> said.add(ImmutableStatus.VEVENT_TENTATIVE);
			case MEETING -> said.add(ImmutableStatus.VEVENT_CONFIRMED);
			case MEETING_CANCELLED, MEETING_CALLED_OFF -> said.add(ImmutableStatus.VEVENT_CANCELLED);
			// A deadline takes nobody's time.
			case DEADLINE -> said.add(ImmutableTransp.TRANSPARENT);
		}
		return new VEvent(new PropertyList(said));
	}

	private static Property start(FeedDate date) {
		LocalTime at = date.startsAt();
		return (at == null) ? new DtStart<>(date.on()) : new DtStart<>(
				new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(JAPAN))), date.on().atTime(at));
	}

	private String summary(FeedDate date, Locale language) {
		return switch (date.sort()) {
			case DEADLINE ->
				text("feed.deadline", language, text(date.what(), language), title(date.title(), language));
			case MEETING_CANCELLED -> text("feed.cancelled", language, date.what());
			case MEETING_CALLED_OFF -> text("feed.calledOff", language, date.what());
			case MEETING, MEETING_PLANNED -> date.what();
		};
	}

	private String title(@Nullable String title, Locale language) {
		return (title == null || title.isBlank()) ? text("case.untitled", language) : title;
	}

	/** The ids of steps hold a tilde, which some calendars do not take in an address. */
	private static String path(FeedDate date) {
		return date.path().replace("~", "%7E");
	}

	private String host() {
		String host = URI.create(this.address).getHost();
		return (host != null) ? host : "nawate";
	}

	/** A name of one line. */
	private static String clean(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
	}

	private static VTimeZone japan() {
		PropertyList standard = new PropertyList(List.of(new DtStart<>(SINCE), new TzOffsetFrom(ZoneOffset.ofHours(9)),
				new TzOffsetTo(ZoneOffset.ofHours(9)), new TzName("JST")));
		return new VTimeZone(new PropertyList(List.of(new TzId(JAPAN))),
				new ComponentList<Observance>(List.of(new Standard(standard))));
	}

	private String text(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
