package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.model.FileFaults;
import org.nawate.process.model.KindFlow;
import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.table.TableRule;
import org.nawate.process.table.TableVerification;
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
		FileFaults faults = new FileFaults(flow);
		new FlowVerification(delegates).flow(faults, root, authorities);
		return faults.all();
	}

	private void verify(List<ModelFile> all) {
		for (ModelFile file : all) {
			if (file.isFlow()) {
				FileFaults found = new FileFaults(file);
				found.read("BPMN", ModelXml.BPMN).ifPresent((root) -> flow(found, root, authorities(file, all)));
				this.faults.addAll(found.all());
			}
			else {
				this.faults.addAll(TableVerification.verify(file));
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

	private void flow(FileFaults faults, Element root, Set<String> authorities) {
		List<Element> processes = ModelXml.children(root, ModelXml.BPMN, "process");
		if (processes.size() != 1) {
			faults.refuse(FlowRule.NOT_ONE, "definitions", "process");
			return;
		}
		ModelFile file = faults.file();
		Element process = processes.getFirst();
		Set<ProposalKind> kinds = kindsOf(file);
		faults.require(!kinds.isEmpty(), FlowRule.FILE_UNKNOWN, file.id(), String.join(", ", KindFlow.addable()));
		String id = process.getAttribute("id");
		faults.require(file.id().equals(id), FlowRule.OTHER_ID, id, "process");
		faults.require("true".equals(process.getAttribute("isExecutable")), FlowRule.NOT_EXECUTABLE, id);
		faults.require(process.getAttributeNS(ModelXml.CAMUNDA, "historyTimeToLive").matches("P\\d{1,4}D"),
				FlowRule.TIME_TO_LIVE, id);
		FlowGraph graph = new FlowGraph(process);
		graph.nodes().values().forEach((node) -> this.used.add(node.delegate()));
		FlowScope scope = new FlowScope(kinds, this.delegates, authorities);
		List<FlowFault> found = new ArrayList<>(FlowLexicon.check(file.name(), root));
		found.addAll(FlowShape.check(file.name(), root, graph, scope));
		faults.add(found);
		// Where an element is not what it says, a walk over it proves nothing more.
		if (!kinds.isEmpty() && found.stream().allMatch((fault) -> fault.rule().leavesWaysWhole())) {
			faults.add(FlowExploration.explore(file.name(), graph, scope));
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
			.map((table) -> TableVerification.authorities(table, words))
			.orElse(Set.of(TableVerification.HEADQUARTERS));
	}

}
