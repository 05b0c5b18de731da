package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.process.rule.FlowMark;
import org.nawate.process.rule.FlowVariable;

/**
 * Where a flow may stand: its tokens, what the variables hold, what has happened. A token
 * is the id of a place that it has come to, with {@link #WAITS} once it waits there;
 * before a joining gateway it carries its way. A walk asks for it again and again, so it
 * knows its hash.
 */
final class FlowSituation {

	static final String WAITS = "!";

	static final String BY = "@";

	private final List<String> tokens;

	private final Map<FlowVariable, String> known;

	private final Set<FlowMark> marks;

	/** 0 until asked for. */
	private int hash;

	private FlowSituation(List<String> tokens, Map<FlowVariable, String> known, Set<FlowMark> marks) {
		this.tokens = tokens;
		this.known = known;
		this.marks = marks;
	}

	static FlowSituation start(String place, boolean hasDirector) {
		Map<FlowVariable, String> known = new EnumMap<>(FlowVariable.class);
		known.put(FlowVariable.HAS_DIRECTOR, String.valueOf(hasDirector));
		return new FlowSituation(List.of(place), known, EnumSet.noneOf(FlowMark.class));
	}

	static String placeOf(String token) {
		int end = token.indexOf(token.contains(BY) ? BY : WAITS);
		return (end < 0) ? token : token.substring(0, end);
	}

	/** In order. */
	List<String> tokens() {
		return this.tokens;
	}

	/** The variables that have a value. */
	Map<FlowVariable, String> known() {
		return this.known;
	}

	/** The places where it is, but for joins that wait for another way. */
	Set<String> places() {
		return this.tokens.stream()
			.filter((token) -> !token.contains(BY))
			.map(FlowSituation::placeOf)
			.collect(Collectors.toSet());
	}

	/** The same standing with other names for places; ways to joins keep theirs. */
	FlowSituation renamed(Map<String, String> places) {
		List<String> tokens = new ArrayList<>();
		for (String token : this.tokens) {
			String place = placeOf(token);
			tokens.add(places.getOrDefault(place, place) + token.substring(place.length()));
		}
		tokens.sort(null);
		return new FlowSituation(List.copyOf(tokens), this.known, this.marks);
	}

	FlowSituation move(Collection<String> gone, Collection<String> come) {
		List<String> tokens = new ArrayList<>(this.tokens);
		gone.forEach(tokens::remove);
		tokens.addAll(come);
		tokens.sort(null);
		return new FlowSituation(List.copyOf(tokens), this.known, this.marks);
	}

	FlowSituation with(FlowVariable variable, String value) {
		Map<FlowVariable, String> all = new EnumMap<>(FlowVariable.class);
		all.putAll(this.known);
		all.put(variable, value);
		return new FlowSituation(this.tokens, all, this.marks);
	}

	FlowSituation marked(Set<FlowMark> gives, Set<FlowMark> clears) {
		Set<FlowMark> all = EnumSet.noneOf(FlowMark.class);
		all.addAll(this.marks);
		all.removeAll(clears);
		all.addAll(gives);
		return new FlowSituation(this.tokens, this.known, all);
	}

	boolean is(FlowMark mark) {
		return this.marks.contains(mark);
	}

	/** Whether a need is met, or does not arise in this case. */
	boolean meets(FlowMark need, boolean addition) {
		return is(need) || switch (need) {
			case REGISTERED, PROPOSED, CLASSIFIED, ADDED, REFUSAL_RECORDED -> !addition;
			case PROJECT_WITHDRAWN -> !addition || !is(FlowMark.REGISTERED);
			case DIRECTOR -> "false".equals(this.known.get(FlowVariable.HAS_DIRECTOR));
			case CONDITIONS -> !is(FlowMark.CONDITIONAL);
			case CONSULTED -> !is(FlowMark.ASKED);
			case DATE -> "true".equals(this.known.get(FlowVariable.EFFECTIVE_NOW));
			default -> false;
		};
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof FlowSituation that && hashCode() == that.hashCode()
				&& this.tokens.equals(that.tokens) && this.known.equals(that.known) && this.marks.equals(that.marks));
	}

	@Override
	public int hashCode() {
		if (this.hash == 0) {
			this.hash = 31 * (31 * this.tokens.hashCode() + this.known.hashCode()) + this.marks.hashCode();
		}
		return this.hash;
	}

	/** The values as a person reads them, for a sentence. */
	String told() {
		return this.known.entrySet()
			.stream()
			.map((each) -> each.getKey().word() + "=" + each.getValue())
			.collect(Collectors.joining(", "));
	}

}
