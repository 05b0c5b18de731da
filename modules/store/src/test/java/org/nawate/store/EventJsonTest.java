package org.nawate.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The stored form of domain values. What these texts say is stored for ever. */
class EventJsonTest {

	private final ObjectMapper json = EventJson.mapper();

	@Test
	void a_fact_is_written_without_any_trace_of_java() throws JsonProcessingException {
		Everything fact = new Everything(new NoteId("n-1"),
				new Authority.Resolution(new ProposalId("p-1"), new MeetingId("m-1"), 2, LocalDate.of(2025, 11, 22),
						null),
				List.of(new Change.ClassChanged(Grade.L, Grade.M), new Change.Nothing(), new Change.Renamed("𠮷")),
				new BigDecimal("80.5"), Instant.parse("2025-11-22T00:00:00Z"),
				Map.of(new NoteId("b"), 2, new NoteId("a"), 1), Set.of(Grade.M, Grade.L), null, true);
		String text = this.json.writeValueAsString(fact);
		assertThat(text).isEqualTo("""
				{"note":"n-1",\
				"authority":{"kind":"RESOLUTION","proposal":"p-1","meeting":"m-1","item":2,"decidedOn":"2025-11-22"},\
				"changes":[{"kind":"CLASS_CHANGED","from":"L","to":"M"},{"kind":"NOTHING"},\
				{"kind":"RENAMED","value":"𠮷"}],\
				"value":80.5,"at":"2025-11-22T00:00:00Z","counts":{"a":1,"b":2},"grades":["L","M"],"flag":true}""");
		assertThat(this.json.readValue(text, Everything.class)).isEqualTo(fact);
	}

	@Test
	void a_number_of_more_digits_than_json_keeps_is_refused_and_not_rounded() {
		assertThatThrownBy(() -> this.json.writeValueAsString(new BigDecimal("0.12345678901234567890")))
			.hasMessageContaining("0.12345678901234567890");
		assertThatThrownBy(() -> this.json.writeValueAsString(new BigDecimal("1E400"))).hasMessageContaining("1E+400");
	}

	@Test
	void an_actor_reads_back() throws JsonProcessingException {
		Actor actor = Actor.of("u1", "田中", "p1", "課長");
		assertThat(this.json.readValue(this.json.writeValueAsString(actor), Actor.class)).isEqualTo(actor);
	}

	@Test
	void what_the_record_does_not_know_stops_the_reader() {
		assertThatThrownBy(
				() -> this.json.readValue("{\"note\":\"n\",\"text\":\"t\",\"more\":1}", NoteEvent.Written.class))
			.hasMessageContaining("more");
	}

	@Test
	void what_must_be_there_cannot_be_missing_or_null() {
		assertThatThrownBy(() -> this.json.readValue("{\"note\":\"n\"}", NoteEvent.Written.class))
			.hasMessageContaining("text");
		assertThatThrownBy(() -> this.json.readValue("{\"note\":\"n\",\"text\":null}", NoteEvent.Written.class))
			.hasMessageContaining("text");
	}

	@Test
	void an_unknown_kind_stops_the_reader() {
		assertThatThrownBy(() -> this.json.readValue("{\"kind\":\"WHIM\"}", Authority.class))
			.hasMessageContaining("WHIM");
	}

	@Test
	void a_family_whose_records_name_a_kind_of_their_own_is_refused() {
		assertThatThrownBy(() -> this.json.writeValueAsString(new Tool.Hammer("claw")))
			.hasStackTraceContaining("Hammer");
	}

	@EventName("test.Everything")
	record Everything(NoteId note, Authority authority, List<Change> changes, BigDecimal value, Instant at,
			Map<NoteId, Integer> counts, Set<Grade> grades, @Nullable String absent, boolean flag) {

		boolean isDerived() {
			return true;
		}

		String getDerived() {
			return "not a part of the fact";
		}

	}

	enum Grade {

		L, M

	}

	sealed interface Change {

		record ClassChanged(Grade from, Grade to) implements Change {
		}

		record Renamed(String value) implements Change {
		}

		record Nothing() implements Change {
		}

	}

	sealed interface Tool {

		record Hammer(String kind) implements Tool {
		}

	}

}
