package org.nawate.app.account;

import java.util.Locale;
import java.util.Optional;

import org.nawate.domain.act.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of real people, in the table {@code account}. */
@Component
class AccountBook implements Accounts {

	private final JdbcClient jdbc;

	AccountBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<LoggedIn> find(String username) {
		return this.jdbc
			.sql("select username, password_hash, person_id from account where username = :username and enabled")
			.param("username", username.toLowerCase(Locale.ROOT))
			.query((row, number) -> new LoggedIn(row.getString("username"), row.getString("password_hash"),
					row.getString("person_id")))
			.optional();
	}

	/** Opens an account, or gives an existing one a new password and person. */
	void open(String username, String passwordHash, PersonId person) {
		this.jdbc.sql("""
				insert into account (username, password_hash, person_id) values (:username, :hash, :person)
				on conflict (username) do update
				   set password_hash = excluded.password_hash, person_id = excluded.person_id, enabled = true""")
			.param("username", username.toLowerCase(Locale.ROOT))
			.param("hash", passwordHash)
			.param("person", person.value())
			.update();
	}

}
