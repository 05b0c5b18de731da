package org.nawate.app.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.nawate.app.notification.NoticeBox;
import org.nawate.app.notification.WhenMailIsOn;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes and sends letters every while, and forgets old ones. */
@Component
@WhenMailIsOn
@ConditionalOnProperty(name = "nawate.schedule", havingValue = "true", matchIfMissing = true)
class MailTimes {

	private static final Duration KEPT = Duration.ofDays(90);

	private final LetterWriter writer;

	private final Postman postman;

	private final LetterBox letters;

	private final NoticeBox notices;

	private final Clock clock;

	MailTimes(LetterWriter writer, Postman postman, LetterBox letters, NoticeBox notices, Clock clock) {
		this.writer = writer;
		this.postman = postman;
		this.letters = letters;
		this.notices = notices;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${nawate.mail.every:PT30S}", initialDelayString = "${nawate.mail.every:PT30S}")
	void run() {
		Instant now = this.clock.instant();
		this.writer.write(now);
		this.postman.deliver(now);
	}

	@Scheduled(cron = "0 0 3 * * *", zone = "Asia/Tokyo")
	void forget() {
		Instant before = this.clock.instant().minus(KEPT);
		this.letters.clear(before);
		this.notices.clear(before);
	}

}
