package org.nawate.app.mail;

import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailSendException;

/**
 * Why a letter was not taken.
 *
 * @param reason as the mail server says it
 */
record Refusal(Sort sort, String reason) {

	private static final int PERMANENT = 500;

	/** Whose fault it is. */
	enum Sort {

		/** No server, or none that takes letters now: no letter is refused by it. */
		UNREACHABLE,
		/** This letter not now. */
		LATER,
		/** This address never (RFC 5321, 5yz). */
		FOR_GOOD

	}

	static Refusal of(Exception failure) {
		Deque<Throwable> open = new ArrayDeque<>();
		open.add(failure);
		Refusal found = new Refusal(Sort.UNREACHABLE, text(failure));
		while (!open.isEmpty()) {
			Throwable cause = open.removeFirst();
			switch (cause) {
				case AddressException e -> {
					return new Refusal(Sort.FOR_GOOD, text(e));
				}
				case SMTPAddressFailedException e -> {
					return new Refusal((e.getReturnCode() >= PERMANENT) ? Sort.FOR_GOOD : Sort.LATER, text(e));
				}
				case SMTPSendFailedException e -> found = new Refusal(Sort.LATER, text(e));
				default -> {
				}
			}
			follow(cause, open);
		}
		return found;
	}

	private static void follow(Throwable cause, Deque<Throwable> open) {
		if (cause instanceof MailSendException e) {
			open.addAll(e.getFailedMessages().values());
		}
		if (cause instanceof MessagingException e && e.getNextException() != null) {
			open.add(e.getNextException());
		}
		else if (cause.getCause() != null) {
			open.add(cause.getCause());
		}
	}

	private static String text(Throwable cause) {
		return (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
	}

}
