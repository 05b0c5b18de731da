package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Letters that the members of the headquarters get of meetings and circulations. */
class HeadquartersLettersTest extends Correspondence {

	@Test
	void members_are_told_of_a_circulation_and_all_concerned_when_it_lapses() {
		String member = "member1@city.example";
		subscribe("member1", member, "twice");
		subscribe("chief", CHIEF, "twice");
		String id = submitted("officer", addition("持ち回りを知らせる取組"));
		screened(id, "chief", "director");
		String circulation = ok(as("secretariat").post("/api/circulations", Map.of("name", "知らせる持ち回り", "ground",
				"URGENT", "reason", "秘密の理由", "items", List.of(Map.of("proposalId", id)))))
			.path("circulationId")
			.asText();
		run(at(TODAY, 13, 30));
		assertThat(PostOffice.of(member)).hasSize(1);
		assertThat(PostOffice.of(member).getFirst().plain())
			.contains("持ち回り審議「知らせる持ち回り」", "持ち回り審議への回答が必要です。回答期限は令和8年11月24日",
					"https://nawate.city.example/circulations/" + circulation)
			.doesNotContain("秘密の理由");
		on(LocalDate.of(2026, 11, 25));
		ok(as("secretariat").post("/api/circulations/" + circulation + "/conclusion", Map.of("documentNumber", "")));
		run(at(LocalDate.of(2026, 11, 25), 13, 30));
		assertThat(PostOffice.of(CHIEF).getLast().plain()).contains("「持ち回りを知らせる取組」", "廃案となりました");
		assertThat(PostOffice.of(member).getLast().plain()).contains("結果が確定しました");
	}

	@Test
	void members_are_told_at_once_of_a_meeting_that_is_moved_or_called_off() {
		String member = "member1@city.example";
		subscribe("member1", member, "twice");
		String meeting = planned();
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		run(at(TODAY, 13, 30));
		assertThat(PostOffice.of(member)).hasSize(1);
		assertThat(PostOffice.of(member).getFirst().plain()).contains("招集されました");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/reconvocation", Map.of("heldOn",
				TODAY.plusDays(9).toString(), "startsAt", "15:00", "place", "大会議室", "reason", "秘密の理由")));
		run(at(TODAY, 13, 31));
		assertThat(PostOffice.of(member)).hasSize(2);
		assertThat(PostOffice.of(member).getLast().plain())
			.contains("日時・場所が変わりました。開催は令和8年11月25日(2026年) 15:00、大会議室です。",
					"https://nawate.city.example/meetings/" + meeting)
			.doesNotContain("秘密の理由");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/calling-off", Map.of("reason", "秘密の理由")));
		run(at(TODAY, 13, 32));
		assertThat(PostOffice.of(member).getLast().plain()).contains("会議は中止となりました。").doesNotContain("秘密の理由");
	}

}
