package org.nawate.ledger.event;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;

/**
 * An event as the log holds it. Its bytes are one JSON object in canonical form (RFC
 * 8785) if payload and metadata are, composed of what the store keeps, so that nothing is
 * stored twice; and they hold the hash of the previous event of the same aggregate, so
 * that each aggregate is a chain of its own.
 *
 * @param aggregate the aggregate's id
 * @param aggregateType the aggregate's kind
 * @param sequence its place in the aggregate, from 0
 * @param previous the hash of the event before it in the aggregate; {@code null} for the
 * first one, and for those recorded before chains were kept
 * @param id the event's own id
 * @param event its stored name
 * @param revision the revision of its shape
 * @param recordedAt when it was recorded, as stored (ISO 8601, UTC)
 * @param metaData its metadata
 * @param payload what happened
 */
public record RecordedEvent(String aggregate, String aggregateType, long sequence, @Nullable Hash previous, String id,
		String event, String revision, String recordedAt, JsonBytes metaData, JsonBytes payload) {

	private static final byte[] AGGREGATE = EventBytes.ascii("{\"aggregate\":");

	private static final byte[] AGGREGATE_TYPE = EventBytes.ascii(",\"aggregateType\":");

	private static final byte[] EVENT = EventBytes.ascii(",\"event\":");

	private static final byte[] ID = EventBytes.ascii(",\"id\":");

	private static final byte[] META_DATA = EventBytes.ascii(",\"metaData\":");

	private static final byte[] PAYLOAD = EventBytes.ascii(",\"payload\":");

	private static final byte[] PREVIOUS = EventBytes.ascii(",\"previous\":");

	private static final byte[] RECORDED_AT = EventBytes.ascii(",\"recordedAt\":");

	private static final byte[] REVISION = EventBytes.ascii(",\"revision\":");

	private static final byte[] SEQUENCE = EventBytes.ascii(",\"sequence\":");

	private static final byte[] END = EventBytes.ascii("}");

	/** The exact bytes that are hashed; no line break stands in them. */
	public byte[] bytes() {
		return composed().toArray();
	}

	/** The event's hash: that of a leaf of the log. */
	public Hash hash() {
		return composed().leaf();
	}

	private EventBytes composed() {
		EventBytes bytes = new EventBytes(768 + this.metaData.length() + this.payload.length());
		bytes.plain(AGGREGATE).quoted(this.aggregate);
		bytes.plain(AGGREGATE_TYPE).quoted(this.aggregateType);
		bytes.plain(EVENT).quoted(this.event);
		bytes.plain(ID).quoted(this.id);
		bytes.plain(META_DATA).document(this.metaData);
		bytes.plain(PAYLOAD).document(this.payload);
		if (this.previous != null) {
			bytes.plain(PREVIOUS).quoted(this.previous);
		}
		bytes.plain(RECORDED_AT).quoted(this.recordedAt);
		bytes.plain(REVISION).quoted(this.revision);
		return bytes.plain(SEQUENCE).plain(EventBytes.ascii(Long.toString(this.sequence))).plain(END);
	}

}
