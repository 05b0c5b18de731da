package org.nawate.app.account;

import java.util.Collection;
import java.util.List;

import org.nawate.domain.act.PersonId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has an account, and which person of the organisation that is. It carries
 * no roles: these come from the posts that the person holds on the day of each request.
 */
public final class LoggedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final String personId;

	private String passwordHash;

	LoggedIn(String username, String passwordHash, String personId) {
		this.username = username;
		this.passwordHash = passwordHash;
		this.personId = personId;
	}

	/** The person of the organisation. */
	public PersonId person() {
		return new PersonId(this.personId);
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = "";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LoggedIn o && o.username.equals(this.username);
	}

	@Override
	public int hashCode() {
		return this.username.hashCode();
	}

}
