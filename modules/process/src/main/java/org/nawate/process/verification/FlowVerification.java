package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.nawate.domain.proposal.ProposalKind;
import org.w3c.dom.Element;

/**
 * Holds all files that are to be deployed together against the rules, before the engine
 * sees them: each element by itself, then every way through each flow, and every question
 * to each table. What it passes cannot be led around an authority by any answer of
 * anybody.
 */
public final class FlowVerification {

	private final Set<String> delegates;

	private final List<FlowFault> faults = new ArrayList<>();

	private final Set<String> used = new HashSet<>();

	private FlowVerification(Set<String> delegates) {
		this.delegates = delegates;
	}

	/**
	 * All faults of all files.
	 * @param files that are to be deployed together
	 * @param delegates the names of the beans that do a flow's work
	 * @return nothing if they may be deployed
	 */
	public static List<FlowFault> verify(Collection<ModelFile> files, Set<String> delegates) {
		FlowVerification verification = new FlowVerification(delegates);
		verification.verify(List.copyOf(files));
		return List.copyOf(new LinkedHashSet<>(verification.faults));
	}

	/**
	 * What breaks when cases that wait by one version of a flow go on by another: the
	 * walk goes on there from every standing in which they may be.
	 * @param before the version by which they run, with the files of its deployment
	 * @param after the version by which they are to go on, with the files of its own
	 * @param places where they wait, with the names of the same places there
	 * @return nothing if they may
	 */
	public static List<FlowFault> verifyMove(ModelFile before, List<ModelFile> beside, ModelFile after,
			List<ModelFile> besideAfter, Map<String, String> places, Set<String> delegates) {
		FlowGraph old = graph(before);
		FlowGraph now = graph(after);
		List<FlowSituation> standings = FlowExploration
			.standings(before.name(), old, new FlowScope(kindsOf(before), delegates, authorities(before, beside)),
					places.keySet())
			.stream()
			.map((situation) -> situation.renamed(places))
			.toList();
		Set<String> gone = standings.stream()
			.flatMap((situation) -> situation.tokens().stream())
			.map(FlowSituation::placeOf)
			.filter((place) -> !now.nodes().containsKey(place))
			.collect(Collectors.toCollection(TreeSet::new));
		// What the proof of the old version did not come across is not known to be safe.
		gone.addAll(standings.isEmpty() ? places.values() : Set.of());
		if (!gone.isEmpty()) {
			return gone.stream().map((place) -> FlowFault.of(FlowRule.UNREACHED, after.name(), place)).toList();
		}
		return FlowExploration.explore(after.name(), now,
				new FlowScope(kindsOf(after), delegates, authorities(after, besideAfter)), standings);
	}

	private static FlowGraph graph(ModelFile flow) {
		return new FlowGraph(ModelXml.children(ModelXml.read(flow), ModelXml.BPMN, "process").getFirst());
	}

	/** The faults of one flow, read already, where a table may name these authorities. */
	static List<FlowFault> verifyFlow(ModelFile flow, Element root, Set<String> authorities, Set<String> delegates) {
		FlowVerification verification = new FlowVerification(delegates);
		verification.flow(flow, root, authorities);
		return verification.faults;
	}

	/**
	 * Whether everybody whom a table names can be asked, which the file alone does not
	 * tell.
	 * @param table of those to be asked; any other has no such fault
	 * @param exists whether the organisation has a section of a name
	 */
	public static List<FlowFault> verifySections(ModelFile table, Predicate<String> exists) {
		if (!table.id().equals(TableRule.CONSULTATION.id())) {
			return List.of();
		}
		return tableOf(table).map((found) -> TableProof.rows(table, TableRule.CONSULTATION, found))
			.orElse(List.of())
			.stream()
			.filter((row) -> !isKnown(row.outputs().getOrDefault(TableRule.SECTION, ""), exists))
			.map((row) -> FlowFault.of(FlowRule.SECTION_UNKNOWN, table.name(), row.id(),
					String.valueOf(row.outputs().get(TableRule.SECTION))))
			.toList();
	}

	private static boolean isKnown(String section, Predicate<String> exists) {
		return section.isBlank() || section.equals(TableRule.RELATED_SECTIONS) || exists.test(section);
	}

	/** The faults of one table. */
	static List<FlowFault> verifyTable(ModelFile table) {
		FlowVerification verification = new FlowVerification(Set.of());
		if (table.content().length > ModelFile.MOST_BYTES) {
			verification.refuse(FlowRule.FILE_TOO_LARGE, table, "-", table.content().length, ModelFile.MOST_BYTES);
		}
		else {
			verification.table(table);
		}
		return verification.faults;
	}

	private void verify(List<ModelFile> all) {
		for (ModelFile file : all) {
			if (file.content().length > ModelFile.MOST_BYTES) {
				refuse(FlowRule.FILE_TOO_LARGE, file, "-", file.content().length, ModelFile.MOST_BYTES);
			}
			else if (file.isFlow()) {
				read(file, "BPMN", ModelXml.BPMN).ifPresent((root) -> flow(file, root, authorities(file, all)));
			}
			else {
				table(file);
			}
		}
		Set<String> ids = all.stream().map(ModelFile::name).collect(Collectors.toSet());
		for (ProposalKind kind : ProposalKind.values()) {
			missing(ids, kind.flow(), ".bpmn", "flow");
		}
		for (TableRule table : TableRule.values()) {
			if (table.isNeeded(this.used)) {
				missing(ids, table.id(), ".dmn", "table");
			}
		}
		for (String delegate : new TreeSet<>(this.delegates)) {
			if (!this.used.contains(delegate)) {
				this.faults.add(FlowFault.of(FlowRule.WORK_UNUSED, "bpmn/", delegate));
			}
		}
	}

	private void missing(Set<String> names, String id, String ending, String what) {
		if (!names.contains(id + ending)) {
			this.faults.add(FlowFault.of(FlowRule.FILE_MISSING, id + ending, id, what));
		}
	}

	private void flow(ModelFile file, Element root, Set<String> authorities) {
		List<Element> processes = ModelXml.children(root, ModelXml.BPMN, "process");
		if (processes.size() != 1) {
			refuse(FlowRule.NOT_ONE, file, "definitions", "process");
			return;
		}
		Element process = processes.getFirst();
		Set<ProposalKind> kinds = kindsOf(file);
		require(!kinds.isEmpty(), FlowRule.FILE_UNKNOWN, file, file.id(), String.join(", ", KindFlow.addable()));
		String id = process.getAttribute("id");
		require(file.id().equals(id), FlowRule.OTHER_ID, file, id, "process");
		require("true".equals(process.getAttribute("isExecutable")), FlowRule.NOT_EXECUTABLE, file, id);
		require(process.getAttributeNS(ModelXml.CAMUNDA, "historyTimeToLive").matches("P\\d{1,4}D"),
				FlowRule.TIME_TO_LIVE, file, id);
		FlowGraph graph = new FlowGraph(process);
		graph.nodes().values().forEach((node) -> this.used.add(node.delegate()));
		FlowScope scope = new FlowScope(kinds, this.delegates, authorities);
		List<FlowFault> found = new ArrayList<>(FlowLexicon.check(file.name(), root));
		found.addAll(FlowShape.check(file.name(), root, graph, scope));
		this.faults.addAll(found);
		// Where an element is not what it says, a walk over it proves nothing more.
		if (!kinds.isEmpty() && found.stream().allMatch((fault) -> fault.rule().leavesWaysWhole())) {
			this.faults.addAll(FlowExploration.explore(file.name(), graph, scope));
		}
	}

	private static Set<ProposalKind> kindsOf(ModelFile flow) {
		return KindFlow.kindsOf(flow.id());
	}

	/**
	 * What the table of authority may demand of a flow's kinds; the headquarters where
	 * there is no table.
	 */
	static Set<String> authorities(ModelFile flow, List<ModelFile> all) {
		Set<String> words = kindsOf(flow).stream().map(TableRule::word).collect(Collectors.toSet());
		return all.stream()
			.filter((file) -> file.name().equals(TableRule.CHANGE_AUTHORITY.id() + ".dmn"))
			.findFirst()
			.flatMap(FlowVerification::tableOf)
			.map((table) -> TableProof.answers(TableRule.CHANGE_AUTHORITY, table, words))
			.orElse(Set.of("headquarters"));
	}

	private static Optional<Element> tableOf(ModelFile file) {
		try {
			return ModelXml.all(ModelXml.read(file), ModelXml.DMN, "decisionTable").stream().findFirst();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private void table(ModelFile file) {
		Optional<Element> root = read(file, "DMN", ModelXml.DMN);
		if (root.isEmpty()) {
			return;
		}
		List<Element> tables = ModelXml.all(root.get(), ModelXml.DMN, "decisionTable");
		int decisions = ModelXml.children(root.get(), ModelXml.DMN, "decision").size();
		if (tables.size() != 1 || decisions != 1) {
			refuse(FlowRule.NOT_ONE, file, "definitions", "decision table");
			return;
		}
		Element table = tables.getFirst();
		Element decision = (Element) table.getParentNode();
		require(file.id().equals(decision.getAttribute("id")), FlowRule.OTHER_ID, file, table.getAttribute("id"),
				"decision");
		Optional<TableRule> rule = TableRule.of(file.id());
		String policy = rule.map(TableRule::hitPolicy).orElse(TableRule.UNIQUE);
		require(policy.equals(table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : TableRule.UNIQUE),
				FlowRule.HIT_POLICY, file, table.getAttribute("id"), policy);
		require(rule.isPresent(), FlowRule.TABLE_UNKNOWN, file, file.id(),
				Arrays.stream(TableRule.values()).map((each) -> each.id() + ".dmn").collect(Collectors.joining(", ")));
		this.faults.addAll(TableLexicon.check(file.name(), root.get()));
		rule.ifPresent((known) -> this.faults.addAll(TableProof.check(file, known, table)));
	}

	private Optional<Element> read(ModelFile file, String language, String namespace) {
		try {
			Element root = ModelXml.read(file);
			if (ModelXml.is(root, namespace, "definitions")) {
				return Optional.of(root);
			}
			refuse(FlowRule.UNREADABLE, file, "the file", language, "the root is " + root.getNodeName());
		}
		catch (IllegalArgumentException ex) {
			refuse(FlowRule.UNREADABLE, file, "the file", language, String.valueOf(ex.getMessage()));
		}
		return Optional.empty();
	}

	private void require(boolean condition, FlowRule rule, ModelFile file, String element, Object... details) {
		if (!condition) {
			refuse(rule, file, element, details);
		}
	}

	private void refuse(FlowRule rule, ModelFile file, String element, Object... details) {
		this.faults.add(FlowFault.of(rule, file.name(), element, details));
	}

}
