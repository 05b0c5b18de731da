package org.nawate.app.ledger;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is signed.
 *
 * @param origin the name of the log, without spaces; empty to take it from the address at
 * which people open the product. Once something is signed the name stays
 * @param keys PEM files with the signing keys, the present one first; while a key is
 * rotated the old one stands behind it. Empty for one file in the home folder, made at
 * the first start
 * @param keyStore a PKCS#12 file to take the present key from instead
 */
@ConfigurationProperties("nawate.ledger")
record LedgerProperties(@DefaultValue("") String origin, @DefaultValue( {
	}) List<Path> keys, @DefaultValue Store keyStore){

	/**
	 * A key in a PKCS#12 file.
	 *
	 * @param file the file; empty for none
	 * @param alias the key's name in it
	 * @param password the file's password
	 */
	record Store(@DefaultValue("") String file, @DefaultValue("nawate") String alias,
			@DefaultValue("") String password) {

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return this.file;
		}

	}

}
