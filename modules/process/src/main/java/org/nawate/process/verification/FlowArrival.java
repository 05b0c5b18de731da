package org.nawate.process.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.nawate.process.rule.FlowMark;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.rule.FlowVariable;
import org.nawate.process.rule.StepRule;
import org.nawate.process.rule.WorkRule;
import org.nawate.process.verification.FlowExploration.Kind;
import org.nawate.process.verification.FlowGraph.Node;
import org.nawate.process.verification.FlowGraph.Place;
import org.nawate.process.verification.FlowGraph.Way;

/**
 * What happens where a flow arrives: steps open, work is done, ways part, meet and end.
 */
final class FlowArrival {

	private final FlowExploration walk;

	private final FlowSituation now;

	FlowArrival(FlowExploration walk, FlowSituation now) {
		this.walk = walk;
		this.now = now;
	}

	/** Moves the first token that can move; {@code false} if all of them wait. */
	boolean expand() {
		for (String token : this.now.tokens()) {
			if (token.endsWith(FlowSituation.WAITS)) {
				continue;
			}
			Node node = this.walk.graph().node(FlowSituation.placeOf(token));
			if (node.place() != Place.PARALLEL) {
				arrive(token, node);
				return true;
			}
			if (joins(node)) {
				return true;
			}
		}
		return false;
	}

	private void arrive(String token, Node node) {
		switch (node.place()) {
			case START, BOUNDARY, WITHDRAWAL -> passOn(this.now, token, node);
			case STEP -> StepRule.of(node.form()).ifPresent((rule) -> open(token, node, rule));
			case WORK -> WorkRule.of(node.delegate()).ifPresent((rule) -> work(token, node, rule));
			case CHOICE -> choose(token, node);
			case DATE -> {
				if (meets(node.id(), EnumSet.of(FlowMark.APPROVED), EnumSet.of(FlowMark.WITHDRAWN))) {
					this.walk.await(this.now, token);
				}
			}
			case END -> end(token, node);
			case PARALLEL -> throw new IllegalStateException(node.id());
		}
	}

	private boolean joins(Node node) {
		List<String> all = this.walk.graph()
			.in(node.id())
			.stream()
			.map((way) -> node.id() + FlowSituation.BY + way.id())
			.toList();
		if (!this.now.tokens().containsAll(all)) {
			return false;
		}
		this.walk.part(this.now, all, this.walk.graph().out(node.id()));
		return true;
	}

	private void open(String token, Node node, StepRule rule) {
		if (rule == StepRule.ENDORSE_BY_DIRECTOR && "false".equals(this.now.known().get(FlowVariable.HAS_DIRECTOR))) {
			this.walk.fault(this.now, node.id(), FlowRule.POST_UNKNOWN, node.post());
			return;
		}
		if (rule == StepRule.DECIDE_ALONE && this.now.is(FlowMark.ROUTED)
				&& "headquarters".equals(this.now.known().get(FlowVariable.AUTHORITY))) {
			this.walk.fault(this.now, node.id(), FlowRule.AUTHORITY_WRONG);
			return;
		}
		if (meets(node.id(), rule.needs(), rule.forbids())) {
			this.walk.await(this.now, token);
			if (rule == StepRule.CONSULT) {
				// Nobody has to be asked: the flow goes on, and no answer was given.
				passOn(this.now.marked(EnumSet.of(FlowMark.CONSULTED), Set.of()), token, node);
			}
		}
	}

	private void work(String token, Node node, WorkRule rule) {
		if (!meets(node.id(), rule.needs(), rule.forbids())) {
			return;
		}
		FlowSituation done = this.now.marked(rule.gives(), Set.of());
		switch (rule) {
			case CLASSIFY_PROJECT -> {
				for (String value : FlowVariable.BUSINESS_CLASS.vocabulary()) {
					boolean found = !"undetermined".equals(value);
					passOn(done.with(FlowVariable.BUSINESS_CLASS, value)
						.marked(found ? EnumSet.of(FlowMark.CLASSIFIED) : Set.of(),
								found ? Set.of() : EnumSet.of(FlowMark.CLASSIFIED)),
							token, node);
				}
			}
			case DETERMINE_AUTHORITY -> {
				for (String value : this.walk.scope().authorities()) {
					passOn(done.with(FlowVariable.AUTHORITY, value), token, node);
				}
			}
			default -> passOn(done, token, node);
		}
	}

	private void choose(String token, Node node) {
		List<Way> out = this.walk.graph().out(node.id());
		Way taken = null;
		for (Way way : out) {
			try {
				boolean holds = way.condition() != null
						&& this.walk.graph().condition(way.condition()).holds(this.now.known());
				if (holds && taken != null) {
					this.walk.fault(this.now, node.id(), FlowRule.TWO_BRANCHES, taken.id(), way.id(), this.now.told());
					return;
				}
				taken = holds ? way : taken;
			}
			catch (FlowCondition.NotYetKnown ex) {
				this.walk.fault(this.now, way.id(), FlowRule.NOT_YET_KNOWN, ex.variable().word());
				return;
			}
			catch (FlowCondition.Unreadable ex) {
				// Told already by its element.
				this.walk.stop(this.now);
				return;
			}
		}
		if (taken == null) {
			taken = out.stream().filter((way) -> way.condition() == null).findFirst().orElse(null);
		}
		if (taken == null) {
			this.walk.fault(this.now, node.id(), FlowRule.NO_BRANCH, this.now.told());
			return;
		}
		this.walk.take(this.now, token, taken);
	}

	private void end(String token, Node node) {
		if (this.now.tokens().size() == 1) {
			if (this.now.is(FlowMark.WITHDRAWN)) {
				meets(node.id(), EnumSet.of(FlowMark.PROJECT_WITHDRAWN), Set.of());
			}
			else if (this.now.is(FlowMark.APPROVED)) {
				meets(node.id(), EnumSet.of(FlowMark.IN_EFFECT), Set.of());
			}
			else if (this.now.is(FlowMark.REFUSED)) {
				meets(node.id(), EnumSet.of(FlowMark.REFUSAL_RECORDED), Set.of());
			}
			else {
				this.walk.fault(this.now, node.id(), FlowRule.ENDS_UNDECIDED);
			}
		}
		this.walk.end(this.now, token);
	}

	/** Whether all that must have happened has, and nothing else; each breach is told. */
	private boolean meets(String element, Set<FlowMark> needs, Set<FlowMark> forbids) {
		boolean met = true;
		for (FlowMark need : needs) {
			if (!this.now.meets(need, this.walk.scope().isAddition())) {
				this.walk.fault(this.now, element, FlowRule.REACHED_WITHOUT, need);
				met = false;
			}
		}
		for (FlowMark forbidden : forbids) {
			if (this.now.is(forbidden)) {
				this.walk.fault(this.now, element, FlowRule.REACHED_AFTER, forbidden);
				met = false;
			}
		}
		return met;
	}

	private void passOn(FlowSituation changed, String token, Node node) {
		this.walk.passOn(this.now, changed, token, node, Kind.ON_ITS_OWN);
	}

}
