package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.app.mail.LetterWriter;
import org.nawate.app.mail.Postman;
import org.nawate.app.wiring.Acts;

/** Letters that are written and posted at a time of the day, and who wants them. */
abstract class Correspondence extends Casework {

	static final String CHIEF = "chief@city.example";

	static final String OFFICER = "officer@city.example";

	@Autowired
	LetterWriter writer;

	@Autowired
	Postman postman;

	@Autowired
	Acts acts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EventProcessingConfiguration processing;

	@BeforeEach
	void begin() {
		this.jdbc.sql("truncate notice, letter, notice_recipient").update();
		PostOffice.open();
	}

	@AfterEach
	void end() {
		PostOffice.close();
		this.jdbc.sql("truncate notice, letter, notice_recipient").update();
	}

	void subscribe(String account, String address, String often) {
		Visitor visitor = visitor(account);
		visitor.get("/account");
		assertThat(visitor
			.post("/account/letters", "address", address, "often", often, "language", "ja", "wanted", "STEP", "wanted",
					"SENT_BACK", "wanted", "DEADLINE", "wanted", "RESULT", "wanted", "COMMENT", "wanted", "MEETING")
			.text()).contains("設定を保存しました。");
	}

	/** Writes and sends, and tells what came for the chief up to now. */
	List<PostOffice.Mail> run(Instant now) {
		this.acts.showEffect();
		this.writer.write(now);
		this.postman.deliver(now);
		return PostOffice.of(CHIEF);
	}

	static Instant at(LocalDate day, int hour, int minute) {
		return day.atTime(LocalTime.of(hour, minute)).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
	}

}
