package org.nawate.domain.circulation;

/**
 * One member's answer on one item.
 *
 * @param words the opinion or the reason; empty with a plain 賛成
 */
public record ItemAnswer(int item, Stance stance, String words) {

	public ItemAnswer {
		words = words.strip();
	}

}
