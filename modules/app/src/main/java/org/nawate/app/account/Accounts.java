package org.nawate.app.account;

import java.util.Optional;

/** Where accounts are looked up. */
public interface Accounts {

	/**
	 * The open account of this name, if there is one; upper and lower case are the same.
	 */
	Optional<LoggedIn> find(String username);

}
