package org.nawate.process.flow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.inbox.BrokenFlow;

/**
 * Holds the models against the code before anything is deployed, both ways: what a model
 * names must exist, and what the code has must be named. A model that does not fit stops
 * the start, not a case in the middle of its way.
 */
final class FlowCheck {

	/** The decision table for L or M: its file and its id. */
	static final String CLASS_TABLE = "business-class";

	private FlowCheck() {
	}

	/**
	 * Checks all files that are to be deployed together.
	 * @param delegates the names of the beans that do a flow's work
	 * @throws BrokenFlow for the first fault
	 */
	static void check(List<FlowFile> files, Set<String> delegates) {
		Set<String> used = new TreeSet<>();
		for (FlowFile file : files) {
			if (file.isFlow()) {
				BpmnModelInstance model = flow(file);
				new FlowElementCheck(file.name(), model, delegates).check();
				used.addAll(FlowElementCheck.delegatesOf(model));
			}
			else {
				checkTable(file);
			}
		}
		Collection<String> ids = files.stream().map(FlowFile::id).toList();
		for (ProposalKind kind : ProposalKind.values()) {
			require(ids.contains(kind.flow()), kind.flow() + ".bpmn", kind.flow(), "the file of this flow is missing");
		}
		require(ids.contains(CLASS_TABLE), CLASS_TABLE + ".dmn", CLASS_TABLE, "the file of this table is missing");
		for (String delegate : delegates) {
			require(used.contains(delegate), "bpmn/", delegate, "no flow uses this delegate");
		}
	}

	static void require(boolean condition, String file, String element, String reason) {
		if (!condition) {
			throw new BrokenFlow(file, element, reason);
		}
	}

	private static BpmnModelInstance flow(FlowFile file) {
		BpmnModelInstance model;
		try {
			model = Bpmn.readModelFromStream(file.content());
		}
		catch (ModelException ex) {
			throw new BrokenFlow(file.name(), "the file", "it cannot be read as BPMN, " + cause(ex));
		}
		Collection<Process> processes = model.getModelElementsByType(Process.class);
		require(processes.size() == 1, file.name(), "definitions", "a file holds one process");
		Process process = processes.iterator().next();
		require(file.id().equals(process.getId()), file.name(), process.getId(),
				"the process must have the file's name as its id");
		require(process.isExecutable(), file.name(), process.getId(), "the process is not executable");
		require(isTimeToLive(process.getCamundaHistoryTimeToLiveString()), file.name(), process.getId(),
				"historyTimeToLive must be like P1D");
		return model;
	}

	private static void checkTable(FlowFile file) {
		DmnModelInstance model;
		try {
			model = Dmn.readModelFromStream(file.content());
		}
		catch (ModelException ex) {
			throw new BrokenFlow(file.name(), "the file", "it cannot be read as DMN, " + cause(ex));
		}
		Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
		require(tables.size() == 1, file.name(), "definitions", "a file holds one decision table");
		DecisionTable table = tables.iterator().next();
		require(table.getParentElement().getAttributeValue("id").equals(file.id()), file.name(), table.getId(),
				"the decision must have the file's name as its id");
		require(table.getHitPolicy() == HitPolicy.UNIQUE, file.name(), table.getId(),
				"the hit policy must be UNIQUE, so that what no row answers stays open");
	}

	private static boolean isTimeToLive(String value) {
		return value != null && value.matches("P\\d+D");
	}

	/** The parser's own sentence, which names line and column. */
	private static String cause(Throwable ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String text = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
		return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
	}

}
