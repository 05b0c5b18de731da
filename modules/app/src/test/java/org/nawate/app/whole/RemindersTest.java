package org.nawate.app.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.nawate.app.reminder.Reminders;
import org.nawate.app.wiring.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is reminded of what, over the days; the days pass by hand. */
class RemindersTest extends Casework {

	@Autowired
	private Reminders reminders;

	@Autowired
	private Acts acts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_step_over_the_new_year_is_dunned_on_the_first_working_day_and_then_told_upwards() {
		on(LocalDate.of(2026, 12, 23));
		String id = submitted("officer", addition("年末年始をまたぐ取組"));
		assertThat(file(id).path("openStep").path("dueOn").asText()).isEqualTo("2026-12-28");
		send(LocalDate.of(2026, 12, 24));
		assertThat(sent(id)).isEmpty();
		send(LocalDate.of(2026, 12, 25));
		assertThat(sent(id)).containsExactly("DUE_SOON chief-information-policy");
		LocalDate.of(2026, 12, 29).datesUntil(LocalDate.of(2027, 1, 4)).forEach(this::send);
		assertThat(sent(id)).hasSize(1);
		send(LocalDate.of(2027, 1, 4));
		assertThat(sent(id)).containsExactly("DUE_SOON chief-information-policy", "OVERDUE chief-information-policy");
		send(LocalDate.of(2027, 1, 6));
		send(LocalDate.of(2027, 1, 12));
		send(LocalDate.of(2027, 3, 31));
		assertThat(sent(id)).containsExactly("DUE_SOON chief-information-policy", "OVERDUE chief-information-policy",
				"ESCALATED director-general-affairs-department", "ESCALATED secretariat");
		on(LocalDate.of(2027, 1, 8));
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("期限超過の督促(情報政策課長宛て、期限令和8年12月28日",
				"期限超過を上位の職へ通知(総務部長宛て");
		Visitor.Seen overdue = visitor("secretariat").get("/proposals/overdue");
		assertThat(overdue.text()).contains("年末年始をまたぐ取組", "情報政策課長 見本 一郎", "5開庁日");
		assertThat(overdue.find("href=\"/proposals/overdue\"><span>期限超過</span> <span class=\"count\">([0-9]+)<"))
			.isNotEqualTo("0");
	}

	/** 29 December to 3 January and 11 January (成人の日) are no working days. */
	@Test
	void what_is_due_after_the_new_year_is_counted_dunned_and_told_upwards_by_working_days() {
		on(LocalDate.of(2026, 12, 25));
		String step = submitted("officer2", addition("年を越える段階"));
		String chief = file(step).path("openStep").path("postId").asText();
		assertThat(file(step).path("openStep").path("dueOn").asText()).isEqualTo("2027-01-05");
		on(LocalDate.of(2026, 12, 28));
		String duty = submitted("officer", addition("年を越える後閲"));
		ok(as("secretariat").post("/api/staff/absences",
				Map.of("personId", "p-chief", "from", "2026-12-28", "until", "2026-12-28", "reason", "休暇")));
		ok(as("director").post("/api/inbox/" + step(duty, "ENDORSE_BY_SECTION_CHIEF") + "/skipping",
				Map.of("reason", "急ぐため")));
		assertThat(ok(as("auditor").get("/api/proposals/" + duty + "/duties")).get(0).path("dueOn").asText())
			.isEqualTo("2027-01-08");
		LocalDate.of(2026, 12, 28).datesUntil(LocalDate.of(2027, 1, 4)).forEach(this::send);
		assertThat(sent(step)).isEmpty();
		send(LocalDate.of(2027, 1, 4));
		assertThat(sent(step)).containsExactly("DUE_SOON " + chief);
		LocalDate.of(2027, 1, 5).datesUntil(LocalDate.of(2027, 1, 8)).forEach(this::send);
		assertThat(sent(step)).containsExactly("DUE_SOON " + chief, "OVERDUE " + chief);
		assertThat(dunned(duty)).containsExactly("2027-01-07 DUE_SOON chief-information-policy");
		send(LocalDate.of(2027, 1, 8));
		assertThat(sent(step)).hasSize(3).last().asString().startsWith("ESCALATED director-");
		LocalDate.of(2027, 1, 9).datesUntil(LocalDate.of(2027, 1, 15)).forEach(this::send);
		assertThat(sent(step)).hasSize(4).last().isEqualTo("ESCALATED secretariat");
		assertThat(dunned(duty)).containsExactly("2027-01-07 DUE_SOON chief-information-policy",
				"2027-01-12 OVERDUE chief-information-policy",
				"2027-01-14 ESCALATED director-general-affairs-department");
	}

	/** What was sent of the duty alone, by day. */
	private List<String> dunned(String proposal) {
		return this.jdbc
			.sql("select reminded_on || ' ' || kind || ' ' || post_id from reminder where owed = ? order by position")
			.param(proposal + "#1")
			.query(String.class)
			.list();
	}

	@Test
	void what_was_done_is_dunned_no_more_and_two_nodes_dun_once() throws Exception {
		String done = submitted("officer", addition("期限内に済む取組"));
		String late = submitted("officer", addition("二つの端末から督促する取組"));
		take("chief", done, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		LocalDate overdue = LocalDate.of(2026, 11, 20);
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			Callable<Integer> run = () -> this.reminders.send(overdue);
			for (Future<Integer> sent : nodes.invokeAll(List.of(run, run, run, run))) {
				sent.get();
			}
		}
		this.acts.showEffect();
		assertThat(sent(late)).containsExactly("OVERDUE chief-information-policy");
		assertThat(sent(done)).containsExactly("OVERDUE director-general-affairs-department");
		int facts = this.jdbc.sql("select count(*) from fact where proposal_id = ? and name = 'proposal.Reminded'")
			.param(late)
			.query(Integer.class)
			.single();
		assertThat(facts).isEqualTo(1);
	}

	@Test
	void only_the_secretariat_sees_everybodys_delays() {
		Visitor.Seen refused = visitor("chief").get("/proposals/overdue");
		assertThat(refused.path()).isEqualTo("/proposals");
		assertThat(refused.text()).contains("事務局");
		assertThat(refused.html()).doesNotContain("href=\"/proposals/overdue\"");
	}

	private void send(LocalDate day) {
		this.reminders.send(day);
		this.acts.showEffect();
	}

	private List<String> sent(String proposal) {
		return this.jdbc.sql("select kind || ' ' || post_id from reminder where proposal_id = ? order by position")
			.param(proposal)
			.query(String.class)
			.list();
	}

}
