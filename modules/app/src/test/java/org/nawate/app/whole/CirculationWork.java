package org.nawate.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What tests of circulations do again and again. */
abstract class CirculationWork extends Casework {

	/** Sent round by the secretariat. */
	JsonNode started(String ground, String... cases) {
		return ok(as("secretariat").post("/api/circulations",
				Map.of("name", "第1回持ち回り審議", "ground", ground, "reason", "国の補助金の申請期限が迫っているため", "items",
						List.of(cases).stream().map((id) -> Map.of("proposalId", id)).toList())));
	}

	/** Stances and words by turns, for the first item and on. */
	Caller.Answer answer(String account, String circulation, Object... answers) {
		List<Map<String, Object>> said = new ArrayList<>();
		for (int i = 0; i < answers.length; i += 2) {
			said.add(Map.of("item", i / 2 + 1, "stance", answers[i], "words", answers[i + 1]));
		}
		return as(account).post("/api/circulations/" + circulation + "/answers", Map.of("answers", said));
	}

	/** As an auditor reads it. */
	JsonNode circulation(String id) {
		return ok(as("auditor").get("/api/circulations/" + id));
	}

}
