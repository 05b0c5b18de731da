package org.nawate.app.mail;

import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The city's mail server, over SMTP. No bean of Spring's own type: the node would then be
 * called ill whenever the mail server is.
 */
@Component
class MailServer {

	private static final String UTF_8 = "UTF-8";

	private static final String TIMEOUT_MILLIS = "10000";

	private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();

	private final String from;

	MailServer(MailSettings settings) {
		this.from = settings.from();
		this.smtp.setHost(settings.host());
		this.smtp.setPort(settings.port());
		this.smtp.setDefaultEncoding(UTF_8);
		Properties properties = this.smtp.getJavaMailProperties();
		properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
		properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
		properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
		properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
		properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		if (!settings.username().isBlank()) {
			properties.put("mail.smtp.auth", "true");
			this.smtp.setUsername(settings.username());
			this.smtp.setPassword(settings.password());
		}
	}

	/**
	 * Hands a letter over.
	 * @throws org.springframework.mail.MailException if the server cannot be reached or
	 * does not take it
	 * @throws MessagingException if it cannot even be written
	 */
	void send(Letter letter) throws MessagingException {
		this.smtp.send(message(letter));
	}

	private MimeMessage message(Letter letter) throws MessagingException {
		MimeMessage message = this.smtp.createMimeMessage();
		message.setFrom(new InternetAddress(this.from, true));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
		message.setSubject(letter.subject(), UTF_8);
		message.setHeader("Message-ID", letter.messageId());
		// No absent person's mailbox answers it (RFC 3834).
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		MimeBodyPart plain = new MimeBodyPart();
		plain.setText(letter.plain(), UTF_8);
		MimeBodyPart html = new MimeBodyPart();
		html.setText(letter.html(), UTF_8, "html");
		message.setContent(new MimeMultipart("alternative", plain, html));
		return message;
	}

}
