package org.nawate.app.mail;

import java.util.UUID;

/**
 * A letter as it goes to the mail server.
 *
 * @param messageId stays the same however often it is sent, so that a mailbox can tell
 * that it has it already
 */
record Letter(UUID id, String personId, String address, String subject, String plain, String html, String messageId,
		int notices) {
}
