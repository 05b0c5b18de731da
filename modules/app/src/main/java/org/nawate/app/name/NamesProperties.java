package org.nawate.app.name;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key is under which the keys of persons are kept.
 *
 * @param keys files with a key each, the present one first; the next start keeps
 * everything under that one, and the others are needed no more. Empty for one file in the
 * home folder, made at the first start
 * @param keyStore a PKCS#12 file to take the present key from instead
 */
@ConfigurationProperties("nawate.names")
record NamesProperties(@DefaultValue( {
	}) List<Path> keys, @DefaultValue Store keyStore){

	/**
	 * A key in a PKCS#12 file.
	 *
	 * @param file the file; empty for none
	 * @param alias the key's name in it
	 * @param password the file's password
	 */
	record Store(@DefaultValue("") String file, @DefaultValue("nawate-names") String alias,
			@DefaultValue("") String password) {

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return this.file;
		}

	}

}
