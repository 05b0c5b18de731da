package org.nawate.app.whole;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holidays come in as a file, and deadlines follow them at once. */
class CalendarTest extends Casework {

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	private static final String HEADER = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

	private JsonNode counted(String from, int days) {
		return ok(as("secretariat").get("/api/calendar/working-days?from=" + from + "&days=" + days));
	}

	private Caller.Answer handIn(String account, String csv, boolean dryRun) {
		return as(account).send("POST", "/api/calendar/holidays?dryRun=" + dryRun,
				HttpRequest.BodyPublishers.ofByteArray((HEADER + csv).getBytes(WINDOWS_31J)),
				Map.of("Content-Type", "text/csv"));
	}

	@Test
	void deadlines_skip_weekends_holidays_and_the_turn_of_the_year() {
		assertThat(counted("2026-12-28", 1).path("day").asText()).isEqualTo("2027-01-04");
		assertThat(counted("2027-01-05", -2).path("day").asText()).isEqualTo("2026-12-28");
		assertThat(counted("2026-05-01", 1).path("day").asText()).isEqualTo("2026-05-07");
		assertThat(counted("2026-09-18", 1).path("day").asText()).isEqualTo("2026-09-24");
	}

	@Test
	void a_file_is_looked_at_first_and_then_deadlines_follow_it() {
		assertThat(counted("2031-01-09", 1).path("certain").asBoolean()).isFalse();
		JsonNode looked = ok(handIn("secretariat", "2031/1/1,元日\r\n2031/1/10,成人の日\r\n", true));
		assertThat(looked.path("adopted").asBoolean()).isFalse();
		assertThat(counted("2031-01-09", 1).path("day").asText()).isEqualTo("2031-01-10");
		ok(handIn("secretariat", "2031/1/1,元日\r\n2031/1/10,成人の日\r\n", false));
		assertThat(counted("2031-01-09", 1).path("day").asText()).isEqualTo("2031-01-13");
		assertThat(counted("2031-01-09", 1).path("certain").asBoolean()).isTrue();
		refused(handIn("secretariat", "2031/1/1,元日\r\n2031/1/10,成人の日\r\n", false), 409, "calendar.ALREADY_ADOPTED");
		Caller.Answer broken = handIn("secretariat", "2032/1/1,元日\r\n2032/2/30,休日\r\n", false);
		assertThat(broken.status()).isEqualTo(422);
		assertThat(broken.body().path("faults").get(0).path("line").asInt()).isEqualTo(3);
		assertThat(broken.body().path("faults").get(0).path("message").asText()).contains("日付を読み取れません", "2032/2/30");
		refused(handIn("officer", "2032/1/1,元日\r\n", false), 403, "access.POST_MAY_NOT");
	}

	@Test
	void the_page_lists_a_year_takes_a_file_and_a_closing_day() {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen page = secretariat.get("/organisation/calendar?year=2026");
		assertThat(page.text()).contains("令和8年度(2026年度)の開庁日・休日", "天皇誕生日", "年末年始", "syukujitsu-2024-2027.csv");
		Visitor.Seen preview = secretariat.upload("/organisation/calendar/import", "file", "syukujitsu.csv",
				(HEADER + "2030/1/1,元日\r\n").getBytes(WINDOWS_31J));
		assertThat(preview.text()).contains("祝日の取込みの確認", "2030年: 1日", "元日");
		assertThat(secretariat.post(preview.path()).text()).contains("祝日・休日1日分を取り込みました");
		Visitor.Seen faulty = secretariat.upload("/organisation/calendar/import", "file", "syukujitsu.csv",
				(HEADER + "2030/13/1,元日\r\n").getBytes(WINDOWS_31J));
		assertThat(faulty.text()).contains("何も取り込まれていません", "2030/13/1");
		assertThat(
				secretariat.post("/organisation/calendar/closing-days", "day", "2029-08-15", "name", "電気設備の点検").text())
			.contains("閉庁日にしました", "電気設備の点検");
		assertThat(secretariat.post("/organisation/calendar/closing-days/2029-08-15/removal", "reason", "延期").text())
			.contains("閉庁日を取り消しました");
		Visitor.Seen refused = visitor("officer").post("/organisation/calendar/closing-days", "day", "2029-08-15",
				"name", "x");
		assertThat(refused.text()).contains("推進本部事務局");
	}

}
