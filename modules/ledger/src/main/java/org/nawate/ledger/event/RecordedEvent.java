package org.nawate.ledger.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.MerkleTree;

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

	/** The exact bytes that are hashed; no line break stands in them. */
	public byte[] bytes() {
		StringBuilder head = new StringBuilder("{");
		member("aggregate", this.aggregate, head);
		member("aggregateType", this.aggregateType, head);
		member("event", this.event, head);
		member("id", this.id, head);
		head.append("\"metaData\":");
		StringBuilder middle = new StringBuilder(",\"payload\":");
		StringBuilder tail = new StringBuilder(",");
		if (this.previous != null) {
			member("previous", this.previous.hex(), tail);
		}
		member("recordedAt", this.recordedAt, tail);
		member("revision", this.revision, tail);
		tail.append("\"sequence\":").append(this.sequence).append('}');
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.payload.length() + this.metaData.length() + 512);
		bytes.writeBytes(utf8(head));
		this.metaData.appendTo(bytes);
		bytes.writeBytes(utf8(middle));
		this.payload.appendTo(bytes);
		bytes.writeBytes(utf8(tail));
		return bytes.toByteArray();
	}

	/** The event's hash: that of a leaf of the log. */
	public Hash hash() {
		return MerkleTree.leaf(bytes());
	}

	private static void member(String name, String value, StringBuilder into) {
		into.append('"').append(name).append("\":");
		CanonicalJson.quote(value, into);
		into.append(',');
	}

	private static byte[] utf8(StringBuilder text) {
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
