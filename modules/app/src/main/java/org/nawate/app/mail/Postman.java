package org.nawate.app.mail;

import java.time.Duration;
import java.time.Instant;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the letters to the mail server, each in a transaction of its own. A letter is
 * marked only after the server took it: it is sent at least once, and if the node dies in
 * between once more, under the same Message-ID. Never is one lost.
 */
@Component
public class Postman {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

	/** After which a server that was away is tried again at the latest. */
	private static final Duration LONGEST_WITHOUT_SERVER = Duration.ofMinutes(10);

	/** After which a letter that was put off is tried again at the latest. */
	private static final Duration LONGEST_PUT_OFF = Duration.ofHours(4);

	/** So that one run ends. */
	private static final int MOST_IN_A_RUN = 500;

	private final LetterBox box;

	private final MailServer server;

	private final MailSettings settings;

	private final TransactionTemplate transaction;

	Postman(LetterBox box, MailServer server, MailSettings settings, PlatformTransactionManager transactions) {
		this.box = box;
		this.server = server;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Sends what is to be sent by now, until nothing is left or the server is away.
	 * @return how many letters the server took
	 */
	public int deliver(Instant now) {
		if (!this.settings.isOn()) {
			return 0;
		}
		int taken = 0;
		for (int i = 0; i < MOST_IN_A_RUN; i++) {
			Delivery delivery = this.transaction.execute((status) -> one(now));
			if (delivery == Delivery.TAKEN) {
				taken++;
			}
			if (delivery == Delivery.NOTHING_LEFT || delivery == Delivery.SERVER_AWAY) {
				break;
			}
		}
		return taken;
	}

	private enum Delivery {

		TAKEN, REFUSED, SERVER_AWAY, NOTHING_LEFT

	}

	private Delivery one(Instant now) {
		Letter letter = this.box.next(now).orElse(null);
		if (letter == null) {
			return Delivery.NOTHING_LEFT;
		}
		try {
			this.server.send(letter);
			this.box.sent(letter.id(), now);
			return Delivery.TAKEN;
		}
		catch (MailException | MessagingException ex) {
			return refused(letter, Refusal.of(ex), now);
		}
	}

	private Delivery refused(Letter letter, Refusal refusal, Instant now) {
		log.warn("Letter {} was not taken: {}", letter.id(), refusal.sort());
		return switch (refusal.sort()) {
			case UNREACHABLE -> {
				this.box.notYet(letter.id(), refusal.reason(), now, LONGEST_WITHOUT_SERVER);
				yield Delivery.SERVER_AWAY;
			}
			case LATER -> {
				this.box.notYet(letter.id(), refusal.reason(), now, LONGEST_PUT_OFF);
				yield Delivery.REFUSED;
			}
			case FOR_GOOD -> {
				this.box.failed(letter.id(), refusal.reason());
				yield Delivery.REFUSED;
			}
		};
	}

}
