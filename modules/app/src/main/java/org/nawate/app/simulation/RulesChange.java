package org.nawate.app.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/**
 * Rules of the headquarters that are tried in the place of those of the day; {@code null}
 * leaves one as it was.
 */
public record RulesChange(@Nullable QuorumRule quorum, @Nullable VotingRule voting, @Nullable Boolean proxyCounts,
		@Nullable Boolean proxyVotes, @Nullable TieRule tie, @Nullable Boolean chairVotes,
		@Nullable RecusalRule recusal) {

	private static final List<String> TRUTHS = List.of("true", "false");

	/** Each rule by its name, with the values that it may have. */
	static final Map<String, List<String>> VALUES = values();

	/**
	 * From words like {@code quorum=ALL}; an empty word leaves its rule as it was.
	 * @throws IllegalArgumentException naming a rule or value that there is none of
	 */
	public static RulesChange of(Map<String, String> words) {
		words.forEach((name, value) -> {
			if (!VALUES.containsKey(name)
					|| !(value.isEmpty() || VALUES.getOrDefault(name, List.of()).contains(value))) {
				throw new IllegalArgumentException(name + "=" + value);
			}
		});
		return new RulesChange(constant(QuorumRule.class, words.get("quorum")),
				constant(VotingRule.class, words.get("voting")), truth(words.get("proxyCounts")),
				truth(words.get("proxyVotes")), constant(TieRule.class, words.get("tie")),
				truth(words.get("chairVotes")), constant(RecusalRule.class, words.get("recusal")));
	}

	/** Whether nothing is changed. */
	public boolean isEmpty() {
		return words().isEmpty();
	}

	/** The rules that are changed, by name. */
	public Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		put(words, "quorum", this.quorum);
		put(words, "voting", this.voting);
		put(words, "proxyCounts", this.proxyCounts);
		put(words, "proxyVotes", this.proxyVotes);
		put(words, "tie", this.tie);
		put(words, "chairVotes", this.chairVotes);
		put(words, "recusal", this.recusal);
		return words;
	}

	/** The rules of a day with these in their place. */
	HeadquartersRules in(HeadquartersRules was) {
		return new HeadquartersRules(was.noticeWorkingDays(), Objects.requireNonNullElse(this.quorum, was.quorum()),
				Objects.requireNonNullElse(this.voting, was.voting()),
				Objects.requireNonNullElse(this.proxyCounts, was.proxyCounts()),
				Objects.requireNonNullElse(this.proxyVotes, was.proxyVotes()),
				Objects.requireNonNullElse(this.tie, was.tie()),
				Objects.requireNonNullElse(this.chairVotes, was.chairVotes()),
				Objects.requireNonNullElse(this.recusal, was.recusal()));
	}

	private static Map<String, List<String>> values() {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("quorum", names(QuorumRule.values()));
		values.put("voting", names(VotingRule.values()));
		values.put("proxyCounts", TRUTHS);
		values.put("proxyVotes", TRUTHS);
		values.put("tie", names(TieRule.values()));
		values.put("chairVotes", TRUTHS);
		values.put("recusal", names(RecusalRule.values()));
		return values;
	}

	private static List<String> names(Enum<?>[] constants) {
		return Arrays.stream(constants).map(Enum::name).toList();
	}

	private static void put(Map<String, String> words, String name, @Nullable Object value) {
		if (value != null) {
			words.put(name, value.toString());
		}
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
		return (word == null || word.isEmpty()) ? null : Enum.valueOf(type, word);
	}

	private static @Nullable Boolean truth(@Nullable String word) {
		return (word == null || word.isEmpty()) ? null : Boolean.valueOf(word);
	}

}
