package org.nawate.app.preference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.nawate.app.notification.NoticeKind;
import org.nawate.app.notification.Recipient;
import org.nawate.domain.act.PersonId;

/**
 * What a person says on the account page about letters.
 *
 * @param wanted the names of the kinds wanted; what is unknown among them is ignored
 */
record RecipientForm(@Nullable String address, @Nullable String language, @Nullable String often,
		@Nullable List<String> wanted) {

	private static final int LONGEST = 254;

	static RecipientForm of(@Nullable Recipient recipient) {
		if (recipient == null) {
			return new RecipientForm("", "ja", "twice", Arrays.stream(NoticeKind.values()).map(Enum::name).toList());
		}
		return new RecipientForm(recipient.address(), recipient.language(), recipient.twiceDaily() ? "twice" : "once",
				Arrays.stream(NoticeKind.values()).filter(recipient::wants).map(Enum::name).toList());
	}

	/** Message keys of what is wrong, by field. */
	Map<String, String> problems() {
		Map<String, String> problems = new LinkedHashMap<>();
		if (!isAddress(text(this.address))) {
			problems.put("address", "preference.address.wrong");
		}
		return problems;
	}

	Recipient recipient(PersonId person) {
		Set<NoticeKind> refused = EnumSet.noneOf(NoticeKind.class);
		List<String> chosen = Objects.requireNonNullElse(this.wanted, List.of());
		Arrays.stream(NoticeKind.values())
			.filter((kind) -> kind.mayBeRefused() && !chosen.contains(kind.name()))
			.forEach(refused::add);
		return new Recipient(person.value(), text(this.address), "en".equals(this.language) ? "en" : "ja",
				!"once".equals(this.often), refused);
	}

	/** One mailbox in plain letters, as mail servers of offices take it. */
	private static boolean isAddress(String address) {
		if (address.length() > LONGEST || !address.matches("[\\x21-\\x7e]+@[A-Za-z0-9.-]+")) {
			return false;
		}
		try {
			InternetAddress[] all = InternetAddress.parse(address, true);
			return all.length == 1 && address.equals(all[0].getAddress());
		}
		catch (AddressException ex) {
			return false;
		}
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
