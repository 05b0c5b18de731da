package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.Nodes;
import org.nawate.ledger.tree.Tile;
import org.nawate.ledger.tree.TileNodes;

/** The tiles of the log as PostgreSQL keeps them. */
final class LogTiles {

	private final Connection connection;

	private final long size;

	LogTiles(Connection connection) throws SQLException {
		this.connection = connection;
		this.size = size(connection);
	}

	/** Events in the log. */
	long size() {
		return this.size;
	}

	/** The hashes of its complete subtrees. */
	Nodes nodes() {
		return new TileNodes(this.size, this::tile);
	}

	private static long size(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select coalesce(max(log_index) + 1, 0) from event_log")) {
			row.next();
			return row.getLong(1);
		}
	}

	/** The hashes of a tile, one after the other. */
	byte[] tile(Tile tile) {
		String sql = (tile.level() == 0)
				? "select leaf_hash from event_log where log_index >= ? and log_index < ? order by log_index"
				: "select hash from event_log_node where index >= ? and index < ? and level = ? order by index";
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setLong(1, tile.index() * Tile.WIDTH);
			statement.setLong(2, tile.index() * Tile.WIDTH + tile.width());
			if (tile.level() > 0) {
				statement.setInt(3, tile.level() * Tile.HEIGHT);
			}
			byte[] hashes = new byte[tile.width() * Hash.LENGTH];
			int end = 0;
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					System.arraycopy(row.getBytes(1), 0, hashes, end, Hash.LENGTH);
					end += Hash.LENGTH;
				}
			}
			if (end < hashes.length) {
				throw new IllegalStateException("The log has no tile " + tile.path());
			}
			return hashes;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The log's tile " + tile.path() + " cannot be read", ex);
		}
	}

}
