package org.nawate.store;

import java.sql.SQLException;
import java.util.Set;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The failures of Axon, Spring and PostgreSQL that come from writing at the same moment.
 */
final class ConcurrentWrites implements RetryableFailure {

	/** Serialization failure and deadlock: PostgreSQL asks to repeat the transaction. */
	private static final Set<String> REPEAT = Set.of("40001", "40P01");

	private static final String DUPLICATE = "23505";

	@Override
	public boolean isRetryable(Throwable failure) {
		return switch (failure) {
			case ConcurrencyException e -> true;
			case AggregateStreamCreationException e -> true;
			case LockAcquisitionFailedException e -> true;
			case ConcurrencyFailureException e -> true;
			case SQLException e -> isRepeatable(e);
			default -> false;
		};
	}

	private static boolean isRepeatable(SQLException e) {
		String state = e.getSQLState();
		return state != null && (REPEAT.contains(state) || (state.equals(DUPLICATE) && isSameSequence(e)));
	}

	/** A duplicate elsewhere is a fault of the program, and stays one at the next try. */
	private static boolean isSameSequence(SQLException e) {
		ServerErrorMessage message = (e instanceof PSQLException p) ? p.getServerErrorMessage() : null;
		return message != null && "domain_event_sequence_unique".equals(message.getConstraint());
	}

}
