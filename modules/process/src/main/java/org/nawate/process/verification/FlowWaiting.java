package org.nawate.process.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.process.rule.FlowMark;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.rule.FlowVariable;
import org.nawate.process.rule.StepRule;
import org.nawate.process.verification.FlowExploration.Kind;
import org.nawate.process.verification.FlowGraph.Node;
import org.nawate.process.verification.FlowGraph.Place;

/** What may come next where a flow waits: answers, dates, the drafter's messages. */
final class FlowWaiting {

	private final FlowExploration walk;

	private final FlowSituation now;

	private final List<String> waiting;

	FlowWaiting(FlowExploration walk, FlowSituation now) {
		this.walk = walk;
		this.now = now;
		this.waiting = now.tokens().stream().filter((token) -> token.endsWith(FlowSituation.WAITS)).toList();
	}

	void expand() {
		if (this.waiting.isEmpty()) {
			this.walk.fault(this.now, FlowSituation.placeOf(this.now.tokens().getFirst()), FlowRule.STUCK);
			return;
		}
		Map<Boolean, List<Node>> steps = this.waiting.stream()
			.map(this::nodeOf)
			.filter((node) -> node.place() == Place.STEP)
			.collect(Collectors.partitioningBy((node) -> rule(node).maySpread()));
		List<Node> lonely = steps.getOrDefault(false, List.of());
		if (lonely.size() > 1 || (lonely.size() == 1 && this.waiting.size() > 1)) {
			this.walk.fault(this.now, lonely.getFirst().id(), FlowRule.STEPS_AT_ONCE,
					this.waiting.stream().map(FlowSituation::placeOf).collect(Collectors.joining(", ")));
			return;
		}
		for (String token : this.waiting) {
			Node node = nodeOf(token);
			if (node.place() == Place.DATE) {
				this.walk.passOn(this.now, this.now.marked(EnumSet.of(FlowMark.DATE), Set.of()), token, node,
						Kind.FORWARD);
			}
			else {
				rule(node).answers().forEach((answer, meaning) -> answer(token, node, answer, meaning));
			}
		}
		takeBack();
		withdraw();
	}

	private void answer(String token, Node node, String answer, StepRule.Answer meaning) {
		FlowSituation answered = this.now.with(FlowVariable.RESULT, answer).marked(meaning.gives(), meaning.clears());
		boolean back = meaning.gives().contains(FlowMark.SENT_BACK);
		FlowVariable open = (rule(node) == StepRule.AMEND) ? FlowVariable.HAS_DIRECTOR
				: meaning.gives().contains(FlowMark.APPROVED) || meaning.gives().contains(FlowMark.CONDITIONS)
						? FlowVariable.EFFECTIVE_NOW : null;
		if (open == null) {
			this.walk.passOn(this.now, answered, token, node, back ? Kind.BACK : Kind.FORWARD);
			return;
		}
		for (String value : open.vocabulary()) {
			this.walk.passOn(this.now, answered.with(open, value), token, node, Kind.FORWARD);
		}
	}

	/** 引戻し: while the case climbs the line and nobody has acted. */
	private void takeBack() {
		for (String token : this.waiting) {
			Node node = nodeOf(token);
			if (node.place() != Place.STEP || !rule(node).isEndorsement() || this.now.is(FlowMark.ACTED)) {
				continue;
			}
			List<Node> ears = ears(node, FlowShape.TAKEN_BACK);
			if (ears.isEmpty()) {
				this.walk.fault(this.now, node.id(), FlowRule.TAKING_BACK_DEAF);
			}
			else if (ears.size() > 1) {
				this.walk.fault(this.now, node.id(), FlowRule.MESSAGE_TWICE, FlowShape.TAKEN_BACK);
			}
			else {
				this.walk.jump(this.now, this.now.marked(EnumSet.of(FlowMark.SENT_BACK), Set.of()), List.of(token),
						ears.getFirst());
			}
		}
	}

	/** 取下げ: until the decision. */
	private void withdraw() {
		if (this.now.is(FlowMark.APPROVED) || this.now.is(FlowMark.REFUSED) || this.now.is(FlowMark.WITHDRAWN)) {
			return;
		}
		FlowSituation withdrawn = this.now.marked(EnumSet.of(FlowMark.WITHDRAWN), Set.of());
		List<Node> everywhere = this.walk.graph()
			.all(Place.WITHDRAWAL)
			.stream()
			.flatMap((scope) -> this.walk.graph().startsIn(scope.id()).stream())
			.toList();
		List<Node> here = this.waiting.stream()
			.map(this::nodeOf)
			.flatMap((node) -> ears(node, FlowShape.WITHDRAWN).stream())
			.toList();
		String element = FlowSituation.placeOf(this.waiting.getFirst());
		if (everywhere.size() + here.size() > 1) {
			this.walk.fault(this.now, element, FlowRule.MESSAGE_TWICE, FlowShape.WITHDRAWN);
		}
		else if (everywhere.size() == 1) {
			this.walk.jump(this.now, withdrawn, this.now.tokens(), everywhere.getFirst());
		}
		else if (here.size() == 1 && this.now.tokens().size() == 1) {
			this.walk.jump(this.now, withdrawn, this.waiting, here.getFirst());
		}
		else {
			this.walk.fault(this.now, element, FlowRule.WITHDRAWAL_DEAF);
		}
	}

	private List<Node> ears(Node node, String message) {
		return this.walk.graph()
			.boundariesOf(node.id())
			.stream()
			.filter((event) -> event.message().equals(message))
			.toList();
	}

	private Node nodeOf(String token) {
		return this.walk.graph().node(FlowSituation.placeOf(token));
	}

	private static StepRule rule(Node node) {
		return StepRule.of(node.form()).orElseThrow();
	}

}
