package org.nawate.app.logcheck;

import org.junit.jupiter.api.Test;
import org.nawate.app.whole.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class CheckFromCommandLineTest extends WholeApplication {

	@Autowired
	private CheckFromCommandLine command;

	@Autowired
	private CheckBook book;

	@Test
	void the_log_is_checked_by_command_and_the_check_is_on_record() {
		StringBuilder report = new StringBuilder();
		assertThat(this.command.run(report)).isZero();
		assertThat(report).contains("すべて一致しました", "Everything agrees");
		assertThat(this.book.lastEnded()).hasValueSatisfying((check) -> {
			assertThat(check.occasion()).isEqualTo(CheckRow.Occasion.COMMAND_LINE);
			assertThat(check.outcome()).isEqualTo(CheckOutcome.HOLDS);
			assertThat(check.events()).isPositive();
			assertThat(check.checkpoints()).isPositive();
			assertThat(report).contains(check.root());
		});
	}

	@Test
	void one_check_runs_at_a_time() {
		long running = this.book.begin(CheckRow.Occasion.SCHEDULE, null).orElseThrow();
		try {
			StringBuilder report = new StringBuilder();
			assertThat(this.command.run(report)).isEqualTo(2);
			assertThat(report).contains("同時に一つだけ", "once at a time");
			assertThat(as("auditor").post("/api/log/checks").code()).isEqualTo("log.CHECK_RUNNING");
			assertThat(visitor("auditor").get("/audit/log/checks/" + running).text()).contains("検査を開始しました");
		}
		finally {
			this.book.breakOff(running);
		}
	}

	@Test
	void auditors_have_the_log_checked_and_nobody_else() {
		assertThat(visitor("auditor").get("/audit/log").text()).contains("記録簿を検査する");
		assertThat(visitor("secretariat").get("/audit/log").html()).doesNotContain("action=\"/audit/log/checks\"");
		assertThat(as("secretariat").post("/api/log/checks").code()).isEqualTo("access.POST_MAY_NOT");
		assertThat(as("officer").get("/api/log/checks").code()).isEqualTo("access.POST_MAY_NOT");
		assertThat(as("secretariat").get("/api/log/checks").status()).isEqualTo(200);
		assertThat(as("auditor").get("/api/log/checks/999999").code()).isEqualTo("log.UNKNOWN");
		assertThat(visitor("officer").get("/audit/log/checks/1").status()).isEqualTo(403);
	}

}
