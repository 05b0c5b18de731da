package org.nawate.app.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.nawate.app.notification.NoticeBox;
import org.nawate.app.notification.NoticeKind;
import org.nawate.app.notification.NoticeRow;
import org.nawate.app.notification.Recipient;
import org.nawate.app.notification.RecipientBook;
import org.nawate.domain.act.PersonId;
import org.nawate.process.inbox.BusinessCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the notices that wait for a person into one letter: the urgent ones at once, the
 * others at the times of the day. What was done meanwhile is not told any more.
 */
@Component
public class LetterWriter {

	private static final Logger log = LoggerFactory.getLogger(LetterWriter.class);

	private final NoticeBox notices;

	private final RecipientBook recipients;

	private final LetterText text;

	private final LetterBox box;

	private final DigestTimes times;

	private final MailSettings settings;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	LetterWriter(NoticeBox notices, RecipientBook recipients, LetterText text, LetterBox box, MailSettings settings,
			BusinessCalendar calendar, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.notices = notices;
		this.recipients = recipients;
		this.text = text;
		this.box = box;
		this.settings = settings;
		this.times = new DigestTimes(settings.digestAt(), calendar);
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Writes what is to be written by now.
	 * @return how many letters were written
	 */
	public int write(Instant now) {
		if (!this.settings.isOn()) {
			return 0;
		}
		int written = 0;
		for (String person : this.notices.personsWaiting()) {
			try {
				written += Boolean.TRUE.equals(this.transaction.execute((status) -> write(person, now))) ? 1 : 0;
			}
			catch (RuntimeException ex) {
				// The others get theirs; this one is tried again.
				log.error("No letter could be written to {}", person, ex);
			}
		}
		return written;
	}

	private boolean write(String person, Instant now) {
		Recipient recipient = this.recipients.find(new PersonId(person)).orElse(null);
		if (recipient == null) {
			this.notices.drop(this.notices.take(person, now));
			return false;
		}
		List<NoticeRow> waiting = this.notices.take(person, this.times.lastBy(now, recipient.twiceDaily()));
		List<NoticeRow> done = waiting.stream().filter(this::isDone).toList();
		List<NoticeRow> told = waiting.stream()
			.filter((notice) -> !done.contains(notice) && recipient.wants(notice.kind()))
			.toList();
		this.notices.drop(waiting.stream().filter((notice) -> !told.contains(notice)).toList());
		if (told.isEmpty()) {
			return false;
		}
		UUID id = UUID.randomUUID();
		LetterText.Said said = this.text.say(recipient, told);
		this.box.put(new Letter(id, person, recipient.address(), said.subject(), said.plain(), said.html(),
				"<" + id + "@" + domain() + ">", told.size()), now);
		this.notices.enclose(told, id);
		return true;
	}

	/** Whether the step was taken, or the audit answered, meanwhile. */
	private boolean isDone(NoticeRow notice) {
		if (notice.findingId() != null && notice.kind() != NoticeKind.RESULT) {
			return this.jdbc
				.sql("select exists (select from finding where finding_id = :finding "
						+ "and state not in ('ANSWER_DUE', 'MEASURE_DUE'))")
				.param("finding", notice.findingId())
				.query(Boolean.class)
				.single();
		}
		boolean ofStep = notice.kind() == NoticeKind.STEP || notice.kind() == NoticeKind.DEADLINE;
		return ofStep && notice.stepId() != null
				&& this.jdbc.sql("select exists (select from case_step where step_id = :step and not is_open)")
					.param("step", notice.stepId())
					.query(Boolean.class)
					.single();
	}

	private String domain() {
		return this.settings.from().replaceAll("^.*@|[^A-Za-z0-9.-]", "");
	}

}
