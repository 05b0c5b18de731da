package org.nawate.app.mail;

import java.time.LocalTime;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, and when collected notices go out. Without a host there are no
 * letters.
 *
 * @param username for the login; none where it is empty
 * @param startTls whether the connection must turn to TLS before anything is said
 * @param from the address that letters come from
 * @param digestAt at which times of a working day in Japan; who wants one letter a day
 * gets it at the first
 */
@ConfigurationProperties("nawate.mail")
record MailSettings(@DefaultValue("") String host, @DefaultValue("25") int port, @DefaultValue("") String username,
		@DefaultValue("") String password, @DefaultValue("false") boolean startTls, @DefaultValue("") String from,
		@DefaultValue( {
				"08:30", "13:30" }) List<LocalTime> digestAt){

	MailSettings {
		digestAt = digestAt.stream().sorted().toList();
		if (!host.isBlank() && (from.isBlank() || digestAt.isEmpty())) {
			throw new IllegalArgumentException("nawate.mail.host needs nawate.mail.from and nawate.mail.digest-at");
		}
	}

	/** Whether there are letters at all. */
	boolean isOn() {
		return !this.host.isBlank();
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return this.host + ":" + this.port;
	}

}
