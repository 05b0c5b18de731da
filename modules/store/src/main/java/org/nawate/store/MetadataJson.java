package org.nawate.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.CanonicalJson;

/**
 * Metadata as the product's acts have them: texts, and texts that are sealed. They are
 * written by themselves, for every event has some.
 */
final class MetadataJson {

	private MetadataJson() {
	}

	/**
	 * In canonical form; {@code null} where something else stands in them, or a text that
	 * may not be Unicode, which the general writer judges.
	 */
	static byte @Nullable [] written(MetaData metaData) {
		StringBuilder into = new StringBuilder(512);
		return write(metaData, into) ? into.toString().getBytes(StandardCharsets.UTF_8) : null;
	}

	private static boolean write(Map<?, ?> object, StringBuilder into) {
		SortedMap<String, Object> members = new TreeMap<>();
		for (Map.Entry<?, ?> member : object.entrySet()) {
			if (!(member.getKey() instanceof String name) || member.getValue() == null) {
				return false;
			}
			members.put(name, member.getValue());
		}
		into.append('{');
		for (Map.Entry<String, Object> member : members.entrySet()) {
			if (into.charAt(into.length() - 1) != '{') {
				into.append(',');
			}
			if (!write(member.getKey(), into)) {
				return false;
			}
			into.append(':');
			Object value = member.getValue();
			boolean plain = (value instanceof String text) ? write(text, into)
					: value instanceof Map<?, ?> inner && write(inner, into);
			if (!plain) {
				return false;
			}
		}
		into.append('}');
		return true;
	}

	private static boolean write(String text, StringBuilder into) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return false;
			}
		}
		CanonicalJson.quote(text, into);
		return true;
	}

}
