package org.nawate.process.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.domain.proposal.ProposalKind;

import static org.nawate.process.rule.FlowMark.ADDED;
import static org.nawate.process.rule.FlowMark.AGENDA;
import static org.nawate.process.rule.FlowMark.APPROVED;
import static org.nawate.process.rule.FlowMark.ASKED;
import static org.nawate.process.rule.FlowMark.CHANGED;
import static org.nawate.process.rule.FlowMark.CLASSIFIED;
import static org.nawate.process.rule.FlowMark.CONDITIONS;
import static org.nawate.process.rule.FlowMark.DATE;
import static org.nawate.process.rule.FlowMark.IN_EFFECT;
import static org.nawate.process.rule.FlowMark.PROJECT_WITHDRAWN;
import static org.nawate.process.rule.FlowMark.PROPOSED;
import static org.nawate.process.rule.FlowMark.REFERRED;
import static org.nawate.process.rule.FlowMark.REFUSAL_RECORDED;
import static org.nawate.process.rule.FlowMark.REFUSED;
import static org.nawate.process.rule.FlowMark.REGISTERED;
import static org.nawate.process.rule.FlowMark.ROUTED;
import static org.nawate.process.rule.FlowMark.SCREENED;
import static org.nawate.process.rule.FlowMark.SENT_BACK;
import static org.nawate.process.rule.FlowMark.WITHDRAWN;

/**
 * The work that a flow does by itself, by delegate: for which kinds of case, what must
 * have happened before, what must not, and what it does. A new delegate enters the proof
 * as a row here; one without a row is refused.
 */
@SuppressWarnings("ImmutableEnumChecker") // Filled once, never changed after.
public enum WorkRule {

	/** 提案の登録. */
	PROPOSE_PROJECT(only(ProposalKind.ADDITION), marks(), marks(SENT_BACK, CLASSIFIED, APPROVED, REFUSED, AGENDA),
			marks(REGISTERED, PROPOSED)),
	/** 区分判定. */
	CLASSIFY_PROJECT(only(ProposalKind.ADDITION), marks(PROPOSED, SCREENED),
			marks(SENT_BACK, AGENDA, APPROVED, REFUSED), marks()),
	/** 決裁区分の判定. */
	DETERMINE_AUTHORITY(EnumSet.allOf(ProposalKind.class), marks(SCREENED),
			marks(SENT_BACK, REFERRED, AGENDA, APPROVED, REFUSED), marks(ROUTED)),
	/** 合議先の判定: once in a round, of what will be decided. */
	ASK_SECTIONS(EnumSet.allOf(ProposalKind.class), marks(SCREENED, CLASSIFIED),
			marks(SENT_BACK, ASKED, REFERRED, AGENDA, APPROVED, REFUSED), marks(ASKED)),
	/** 追加の登録, in force later. */
	ADD_PROJECT(only(ProposalKind.ADDITION), marks(APPROVED, CONDITIONS, PROPOSED, CLASSIFIED), marks(ADDED),
			marks(ADDED)),
	/** 実施の開始. */
	ACTIVATE_PROJECT(only(ProposalKind.ADDITION), marks(APPROVED, CONDITIONS, ADDED, DATE), marks(CHANGED),
			marks(CHANGED)),
	/** KGIの変更. */
	REVISE_KGI(only(ProposalKind.KGI_REVISION), marks(APPROVED, CONDITIONS, DATE), marks(CHANGED), marks(CHANGED)),
	/** 取組の廃止. */
	ABOLISH_PROJECT(only(ProposalKind.ABOLITION), marks(APPROVED, CONDITIONS, DATE), marks(CHANGED), marks(CHANGED)),
	/** All other changes. */
	APPLY_CHANGE(others(), marks(APPROVED, CONDITIONS, DATE), marks(CHANGED), marks(CHANGED)),
	/** 施行の記録. */
	TAKE_EFFECT(EnumSet.allOf(ProposalKind.class), marks(APPROVED, CONDITIONS, DATE, CHANGED), marks(IN_EFFECT),
			marks(IN_EFFECT)),
	/** 不採択の記録. */
	REFUSE_PROPOSAL(only(ProposalKind.ADDITION), marks(REFUSED, REGISTERED), marks(REFUSAL_RECORDED),
			marks(REFUSAL_RECORDED)),
	/** 取組の取下げ. */
	WITHDRAW_PROJECT(only(ProposalKind.ADDITION), marks(WITHDRAWN, REGISTERED), marks(PROJECT_WITHDRAWN),
			marks(PROJECT_WITHDRAWN));

	private static final Map<String, WorkRule> BY_DELEGATE = Arrays.stream(values())
		.collect(Collectors.toMap(WorkRule::delegate, Function.identity()));

	private final Set<ProposalKind> kinds;

	private final Set<FlowMark> needs;

	private final Set<FlowMark> forbids;

	private final Set<FlowMark> gives;

	WorkRule(Set<ProposalKind> kinds, Set<FlowMark> needs, Set<FlowMark> forbids, Set<FlowMark> gives) {
		this.kinds = kinds;
		this.needs = needs;
		this.forbids = forbids;
		this.gives = gives;
	}

	/** The work of a bean. */
	public static Optional<WorkRule> of(String delegate) {
		return Optional.ofNullable(BY_DELEGATE.get(delegate));
	}

	/** The bean's name: {@code addProject}. */
	public String delegate() {
		StringBuilder name = new StringBuilder();
		for (String word : List.of(name().toLowerCase(Locale.ROOT).split("_", -1))) {
			name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		return name.toString();
	}

	/** Whether all kinds of case of a flow may have it done. */
	public boolean isFor(Set<ProposalKind> flow) {
		return this.kinds.containsAll(flow);
	}

	/** What must have happened before. */
	public Set<FlowMark> needs() {
		return this.needs;
	}

	/** A withdrawn case is only cleared away. */
	public Set<FlowMark> forbids() {
		Set<FlowMark> all = EnumSet.noneOf(FlowMark.class);
		all.addAll(this.forbids);
		if (this != WITHDRAW_PROJECT) {
			all.add(WITHDRAWN);
		}
		return all;
	}

	/** What has happened with it. */
	public Set<FlowMark> gives() {
		return this.gives;
	}

	private static Set<ProposalKind> only(ProposalKind kind) {
		return EnumSet.of(kind);
	}

	private static Set<ProposalKind> others() {
		return EnumSet
			.complementOf(EnumSet.of(ProposalKind.ADDITION, ProposalKind.KGI_REVISION, ProposalKind.ABOLITION));
	}

	private static Set<FlowMark> marks(FlowMark... marks) {
		Set<FlowMark> all = EnumSet.noneOf(FlowMark.class);
		all.addAll(Arrays.asList(marks));
		return all;
	}

}
