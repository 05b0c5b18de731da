package org.nawate.store.projection;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** What a {@link BulkProjection} makes of one aggregate behind another. */
final class AggregateSource implements BulkSource<AggregateFacts.Page> {

	private final BulkProjection projection;

	private final LogPages pages;

	private final AggregateFacts facts;

	AggregateSource(BulkProjection projection, RebuildParts parts, long size) throws SQLException {
		this.projection = projection;
		this.pages = parts.pages();
		this.facts = new AggregateFacts(parts.dataSource().getConnection(), projection.aggregates(), size);
	}

	@Override
	public AggregateFacts.@Nullable Page next() throws SQLException {
		return this.facts.next();
	}

	@Override
	public CopiedRows rows(AggregateFacts.Page page) {
		CopiedRows rows = new CopiedRows();
		this.pages.aggregates(page.facts(), (facts) -> {
			rows.nextAggregate();
			this.projection.write(facts, rows);
		});
		return rows;
	}

	@Override
	public double share(AggregateFacts.Page page) {
		return page.share();
	}

	@Override
	public void close() throws SQLException {
		this.facts.close();
	}

}
