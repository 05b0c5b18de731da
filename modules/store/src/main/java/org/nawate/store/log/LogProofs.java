package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.ledger.tree.Tile;

/**
 * Proves to anybody who asks: that an event stands at its place in the log, and that the
 * log of today is the one of then with events added. What it gives away is hashes, never
 * an event.
 */
public final class LogProofs {

	private final DataSource dataSource;

	private interface Question<T> {

		T ask(LogTiles tiles);

	}

	/** Proofs from the log in that database. */
	public LogProofs(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** Events in the log. */
	public long size() {
		return ask(LogTiles::size);
	}

	/** The hashes of a tile, one after the other; empty if the log has none such. */
	public Optional<byte[]> tile(Tile tile) {
		return ask((tiles) -> {
			long there = tiles.size() >> (tile.level() * Tile.HEIGHT);
			return (tile.index() >= there || tile.index() * Tile.WIDTH > there - tile.width()) ? Optional.empty()
					: Optional.of(tiles.tile(tile));
		});
	}

	/** The hash of an event by its place, from 0; empty if there is none. */
	public Optional<Hash> leaf(long index) {
		return ask((tiles) -> (index < 0 || index >= tiles.size()) ? Optional.empty()
				: Optional.of(tiles.nodes().at(0, index)));
	}

	/**
	 * Proves that an event stands in the log of that size.
	 * @return empty if there is no such place, or the log is not that large
	 */
	public Optional<InclusionProof> inclusion(long index, long size) {
		return ask((tiles) -> (index < 0 || index >= size || size > tiles.size()) ? Optional.empty()
				: Optional.of(InclusionProof.of(index, size, tiles.nodes())));
	}

	/**
	 * Proves that the log of one size is the beginning of the log of another.
	 * @return empty if the log is not that large, or the first is larger than the second
	 */
	public Optional<ConsistencyProof> consistency(long first, long second) {
		return ask((tiles) -> (first < 0 || first > second || second > tiles.size()) ? Optional.empty()
				: Optional.of(ConsistencyProof.of(first, second, tiles.nodes())));
	}

	private <T> T ask(Question<T> question) {
		try (Connection connection = this.dataSource.getConnection()) {
			return question.ask(new LogTiles(connection));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The log cannot be read", ex);
		}
	}

}
