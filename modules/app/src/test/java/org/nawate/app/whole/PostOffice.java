package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

/** A real mail server of this JVM, which can be switched off and on. */
final class PostOffice {

	/** Where the application looks for it, whether it is open or not. */
	static final int PORT = freePort();

	private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

	private PostOffice() {
	}

	static void open() {
		SERVER.start();
	}

	static void close() {
		SERVER.stop();
	}

	/** What came for an address, in order. */
	static List<Mail> of(String address) {
		return Arrays.stream(SERVER.getReceivedMessages())
			.map(Mail::read)
			.filter((mail) -> mail.to().equals(address))
			.toList();
	}

	/** A message as its reader's program shows it. */
	record Mail(String to, String subject, String id, String plain, String html, MimeMessage message) {

		private static Mail read(MimeMessage message) {
			try {
				Multipart parts = (Multipart) message.getContent();
				return new Mail(message.getAllRecipients()[0].toString(), message.getSubject(), message.getMessageID(),
						part(parts, 0, "text/plain"), part(parts, 1, "text/html"), message);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String part(Multipart parts, int index, String type) throws MessagingException, IOException {
			var part = parts.getBodyPart(index);
			if (!part.isMimeType(type)) {
				throw new IllegalStateException(part.getContentType());
			}
			return part.getContent().toString().replace("\r\n", "\n");
		}

	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
