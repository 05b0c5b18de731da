package org.nawate.store.projection;

import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What the reader of an {@link OrderedProjection} makes of the log. */
final class OrderedSource implements BulkSource<OrderedSource.Page> {

	/** Facts that are copied in one transaction. */
	private static final int PAGE = 250;

	private final OrderedProjection.Reader reader;

	private final LogPages pages;

	private final long size;

	private long read;

	OrderedSource(OrderedProjection.Reader reader, RebuildParts parts, long size) {
		this.reader = reader;
		this.pages = parts.pages();
		this.size = size;
	}

	/**
	 * Facts behind one another.
	 *
	 * @param to the position of the last one
	 */
	record Page(List<TrackedEventData<byte[]>> facts, long to) {
	}

	@Override
	public @Nullable Page next() {
		if (this.read >= this.size) {
			return null;
		}
		long to = Math.min(this.size, this.read + PAGE);
		Page page = new Page(this.pages.read(this.read, to, Set.of()), to);
		this.read = to;
		return page;
	}

	@Override
	public CopiedRows rows(Page page) {
		CopiedRows rows = new CopiedRows();
		this.pages.messages(page.facts()).forEach((message) -> {
			try {
				rows.nextAggregate();
				this.reader.read(message, rows);
			}
			catch (RuntimeException ex) {
				throw ProjectionFailure.at(position(message), ex);
			}
		});
		return rows;
	}

	private static long position(TrackedEventMessage<?> message) {
		return message.trackingToken().position().orElse(0);
	}

	@Override
	public double share(Page page) {
		return (double) page.to() / this.size;
	}

	@Override
	public void close() {
		// It has nothing open.
	}

}
