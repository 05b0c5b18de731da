package org.nawate.app.whole;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar of a person, from the account page to the calendar that fetches it. */
class FeedTest extends Casework {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_chief_gives_a_calendar_an_address_and_takes_it_back() throws Exception {
		String id = submitted("officer", addition("期限を配信する取組; 臨時,\nBEGIN:VEVENT"));
		Visitor chief = visitor("chief");
		assertThat(chief.get("/account").text()).contains("カレンダー", "配信していません。");
		String address = created(chief);
		String token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
		assertThat(token).hasSize(43);
		assertThat(chief.get("/account").html()).as("told once").doesNotContain(token);
		assertThat(this.jdbc.sql("select count(*) from calendar_feed t where t::text like '%' || ? || '%'")
			.param(token)
			.query(Integer.class)
			.single()).isZero();
		Visitor.Seen fetched = visitor("").get("/feeds/" + token + ".ics");
		assertThat(fetched.status()).isEqualTo(200);
		assertThat(fetched.answer().headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(fetched.html().lines()).allSatisfy(
				(line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
		VEvent deadline = event(fetched, step(id, "ENDORSE_BY_SECTION_CHIEF"));
		assertThat(said(deadline, Property.SUMMARY)).isEqualTo("期限: 課長の確認 「期限を配信する取組; 臨時, BEGIN:VEVENT」");
		assertThat(said(deadline, Property.DTSTART)).isEqualTo("20261119");
		assertThat(said(deadline, Property.URL)).startsWith("https://nawate.city.example/inbox/" + id);
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		assertThat(visitor("").get("/feeds/" + token + ".ics").html()).as("done").doesNotContain(id);
		String next = created(chief);
		assertThat(next).isNotEqualTo(address);
		assertThat(visitor("").get("/feeds/" + token + ".ics").status()).as("the earlier address").isEqualTo(404);
		assertThat(chief.get("/account").text()).contains("配信しています。");
		assertThat(chief.post("/account/calendar/end").text()).contains("カレンダーへの配信を止めました。");
		assertThat(visitor("").get(next.replaceFirst("https://[^/]+", "")).status()).isEqualTo(404);
		assertThat(visitor("").get("/feeds/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
	}

	@Test
	void a_section_that_is_asked_finds_the_deadline_of_its_answer() throws Exception {
		Visitor chief = visitor("chief2");
		chief.get("/account");
		String feed = created(chief).replaceFirst("https://[^/]+", "");
		String id = submitted("officer", addition("合議の期限を配信する取組"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", id, "SCREEN", Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false,
				"wishes", List.of("education-support-centre"), "wishReason", "学校でも使うため"));
		String step = "";
		for (JsonNode open : file(id).path("openSteps")) {
			boolean own = open.path("postId").asText().equals("chief-education-support-centre");
			step = own ? open.path("stepId").asText() : step;
		}
		assertThat(said(event(visitor("").get(feed), step), Property.SUMMARY)).isEqualTo("期限: 合議 「合議の期限を配信する取組」");
		ok(as("chief2").post("/api/inbox/" + step, Map.of("act", "AGREE")));
		assertThat(visitor("").get(feed).html()).as("answered").doesNotContain(id);
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
		chief.post("/account/calendar/end");
	}

	@Test
	void a_meeting_keeps_its_id_counts_its_changes_and_is_cancelled_when_it_does_not_take_place() throws Exception {
		Visitor director = visitor("director");
		director.get("/account");
		String feed = created(director).replaceFirst("https://[^/]+", "");
		String id = submitted("officer", addition("会議を配信する取組"));
		screened(id, "chief", "director");
		String meeting = planned();
		VEvent planned = event(visitor("").get(feed), meeting);
		assertThat(said(planned, Property.STATUS)).isEqualTo("TENTATIVE");
		assertThat(planned.toString()).contains("DTSTART;TZID=Asia/Tokyo:20261116T100000");
		assertThat(said(planned, Property.LOCATION)).isEqualTo("庁議室");
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		convened(meeting, 2);
		VEvent convened = event(visitor("").get(feed), meeting);
		assertThat(said(convened, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(sequence(convened)).isGreaterThan(sequence(planned));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "定足数に満たないため")));
		VEvent cancelled = event(visitor("").get(feed), meeting);
		assertThat(said(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
		assertThat(said(cancelled, Property.SUMMARY)).contains("流会");
		assertThat(said(cancelled, Property.UID)).isEqualTo(said(planned, Property.UID));
		assertThat(sequence(cancelled)).isGreaterThan(sequence(convened));
		Calendar calendar = calendar(visitor("").get(feed));
		assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
	}

	@Test
	void a_meeting_that_is_moved_or_called_off_changes_in_the_feed_under_the_same_id() throws Exception {
		Visitor director = visitor("member6");
		director.get("/account");
		String feed = created(director).replaceFirst("https://[^/]+", "");
		String meeting = planned();
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		VEvent before = event(visitor("").get(feed), meeting);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/reconvocation",
				Map.of("heldOn", "2026-11-25", "startsAt", "15:00", "place", "大会議室", "reason", "議長の公務のため")));
		VEvent moved = event(visitor("").get(feed), meeting);
		assertThat(moved.toString()).contains("DTSTART;TZID=Asia/Tokyo:20261125T150000");
		assertThat(said(moved, Property.LOCATION)).isEqualTo("大会議室");
		assertThat(sequence(moved)).isGreaterThan(sequence(before));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/calling-off", Map.of("reason", "議案がないため")));
		VEvent off = event(visitor("").get(feed), meeting);
		assertThat(said(off, Property.STATUS)).isEqualTo("CANCELLED");
		assertThat(said(off, Property.SUMMARY)).contains("中止");
		assertThat(sequence(off)).isGreaterThan(sequence(moved));
	}

	@Test
	void what_has_not_changed_is_not_sent_again() {
		Visitor officer = visitor("officer3");
		officer.get("/account");
		String feed = created(officer).replaceFirst("https://[^/]+", "");
		String tag = visitor("").get(feed).answer().headers().firstValue("ETag").orElseThrow();
		assertThat(as("")
			.send("GET", feed, java.net.http.HttpRequest.BodyPublishers.noBody(), Map.of("If-None-Match", tag))
			.status()).isEqualTo(304);
		on(LocalDate.of(2026, 11, 17));
		assertThat(visitor("").get(feed).status()).isEqualTo(200);
	}

	private static String created(Visitor visitor) {
		return visitor.post("/account/calendar").find("(https://nawate.city.example/feeds/[A-Za-z0-9_-]{43}\\.ics)");
	}

	private static VEvent event(Visitor.Seen fetched, String id) throws Exception {
		List<VEvent> found = calendar(fetched).<VEvent>getComponents(Component.VEVENT)
			.stream()
			.filter((event) -> said(event, Property.UID).equals(id + "@nawate.city.example"))
			.toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	private static Calendar calendar(Visitor.Seen fetched) throws Exception {
		return new CalendarBuilder().build(new StringReader(fetched.html()));
	}

	private static int sequence(VEvent event) {
		return Integer.parseInt(said(event, Property.SEQUENCE));
	}

	private static String said(VEvent event, String property) {
		return event.getProperty(property).map(Property::getValue).orElse("");
	}

}
