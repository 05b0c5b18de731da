package org.nawate.store.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The token table: how far each projection has come, and which node has it in hand. */
public final class Tokens {

	/**
	 * A node that is not heard of for so long has lost what it had in hand. Another one
	 * goes on before an act has waited in vain to be shown.
	 */
	public static final Duration CLAIM = Duration.ofSeconds(3);

	private static final String SELECT = "select processor_name, token, token_type, owner, timestamp from token_entry "
			+ "where processor_name <> '__config'";

	private final JdbcClient jdbc;

	private final Serializer serializer;

	/** The table in that database, its tokens written by that serializer. */
	Tokens(JdbcClient jdbc, Serializer serializer) {
		this.jdbc = jdbc;
		this.serializer = serializer;
	}

	/**
	 * A row.
	 *
	 * @param position the number of the last fact taken, from 1; 0 if there is none
	 * @param claimed whether a node has it in hand
	 */
	record Token(String projection, long position, boolean claimed) {
	}

	/** All rows, by projection. */
	Map<String, Token> all() {
		return this.jdbc.sql(SELECT)
			.query((row, number) -> token(row.getString(1), row.getBytes(2), row.getString(3), row.getString(4),
					row.getString(5)))
			.list()
			.stream()
			.collect(Collectors.toMap(Token::projection, (token) -> token));
	}

	/** A row, which nobody else changes until the running transaction ends. */
	Optional<Token> locked(String projection) {
		return this.jdbc.sql(SELECT + " and processor_name = ? and segment = 0 for update")
			.param(projection)
			.query((row, number) -> token(row.getString(1), row.getBytes(2), row.getString(3), row.getString(4),
					row.getString(5)))
			.optional();
	}

	/**
	 * Sets how far a projection has come.
	 * @param owner who has it in hand until the claim ends; {@code null} for nobody
	 */
	void set(String projection, long position, @Nullable String owner) {
		SerializedObject<byte[]> token = this.serializer.serialize(new GapAwareTrackingToken(position, Set.of()),
				byte[].class);
		this.jdbc.sql("""
				insert into token_entry (processor_name, segment, token, token_type, timestamp, owner)
				values (:projection, 0, :token, :type, :at, :owner)
				on conflict (processor_name, segment) do update set token = excluded.token,
				    token_type = excluded.token_type, timestamp = excluded.timestamp, owner = excluded.owner""")
			.param("projection", projection)
			.param("token", token.getData())
			.param("type", token.getType().getName())
			.param("at", Instant.now().toString())
			.param("owner", owner)
			.update();
	}

	private Token token(String projection, byte @Nullable [] token, @Nullable String type, @Nullable String owner,
			@Nullable String heardOf) {
		TrackingToken read = (token != null)
				? this.serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null)) : null;
		long position = WrappedToken.unwrap(read, GapAwareTrackingToken.class)
			.map(GapAwareTrackingToken::getIndex)
			.orElse(0L);
		boolean claimed = owner != null && heardOf != null
				&& Instant.parse(heardOf).isAfter(Instant.now().minus(CLAIM));
		return new Token(projection, Math.max(0, position), claimed);
	}

}
