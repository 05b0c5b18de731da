package org.nawate.process.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.domain.proposal.ProposalKind;

/**
 * By which flow the cases of a kind run. Kinds that share one may each be given a flow of
 * their own: a file named like the kind, {@code erratum.bpmn}.
 */
public final class KindFlow {

	private KindFlow() {
	}

	/** The kinds that may run by a flow of this name; none if it is nobody's. */
	public static Set<ProposalKind> kindsOf(String flow) {
		return Arrays.stream(ProposalKind.values())
			.filter((kind) -> kind.flow().equals(flow) || (mayHaveItsOwn(kind) && word(kind).equals(flow)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ProposalKind.class)));
	}

	/**
	 * The flow of a kind.
	 * @param files the names of the files that were deployed together
	 */
	public static String of(ProposalKind kind, Collection<String> files) {
		return (mayHaveItsOwn(kind) && files.contains(word(kind) + ".bpmn")) ? word(kind) : kind.flow();
	}

	/** The names that a city may add, each for the kind of the same name. */
	public static List<String> addable() {
		return Arrays.stream(ProposalKind.values())
			.filter(KindFlow::mayHaveItsOwn)
			.map((kind) -> word(kind) + ".bpmn")
			.toList();
	}

	/** Whether the flow is one that a city added for one kind alone. */
	public static boolean isAdded(String flow) {
		return addable().contains(flow + ".bpmn");
	}

	/** The kind in kebab case, as tables and file names have it. */
	public static String word(ProposalKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static boolean mayHaveItsOwn(ProposalKind kind) {
		return Arrays.stream(ProposalKind.values()).filter((other) -> other.flow().equals(kind.flow())).count() > 1;
	}

}
