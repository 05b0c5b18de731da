package org.nawate.app.ledger;

import java.util.ArrayList;
import java.util.List;

import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.store.log.Notary;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * The keys whose signatures count when the log is checked: those that sign today, and
 * earlier ones that the settings name. What the database says of keys is not believed.
 */
@Component
@EnableConfigurationProperties(BelievedKeys.Past.class)
public class BelievedKeys {

	private final List<VerifyingKey> present;

	private final List<VerifyingKey> past;

	BelievedKeys(Notary notary, Past past) {
		this.present = notary.keys().stream().map(SigningKey::verifying).toList();
		this.past = past.pastKeys().stream().map(VerifyingKey::of).toList();
	}

	/** What a key is to this city. */
	public enum Standing {

		/** It signs today. */
		PRESENT,
		/** It signed before, as the settings say. */
		PAST,
		/** The settings do not know it. */
		UNKNOWN

	}

	/**
	 * Keys that signed before and do so no longer.
	 *
	 * @param pastKeys their text forms, name+id+key
	 */
	@ConfigurationProperties("nawate.ledger")
	record Past(@DefaultValue( {
		}) List<String> pastKeys){
	}

	/** All of them. */
	public List<VerifyingKey> all() {
		List<VerifyingKey> all = new ArrayList<>(this.present);
		all.addAll(this.past);
		return all;
	}

	/** What a key is, by its text form. */
	public Standing standing(String text) {
		if (this.present.stream().anyMatch((key) -> key.text().equals(text))) {
			return Standing.PRESENT;
		}
		return this.past.stream().anyMatch((key) -> key.text().equals(text)) ? Standing.PAST : Standing.UNKNOWN;
	}

}
