package org.nawate.process.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.process.inbox.BrokenFlow;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.verification.FlowVerification;
import org.nawate.process.model.ModelFile;

/**
 * Holds the models against the rules before anything is deployed. A model that breaks one
 * stops the start, not a case in the middle of its way.
 */
final class FlowCheck {

	/** The decision table for L or M: its file and its id. */
	static final String CLASS_TABLE = "business-class";

	private FlowCheck() {
	}

	/**
	 * Checks all files that are to be deployed together.
	 * @param delegates the names of the beans that do a flow's work
	 * @throws BrokenFlow for the first fault, with all others in its sentence
	 */
	static void check(List<FlowFile> files, Set<String> delegates) {
		List<ModelFile> models = files.stream().map(FlowFile::model).toList();
		List<FlowFault> faults = FlowVerification.verify(models, delegates);
		faults = faults.isEmpty() ? EngineReading.check(models) : faults;
		if (faults.isEmpty()) {
			return;
		}
		FlowFault first = faults.getFirst();
		String more = faults.stream()
			.skip(1)
			.map((fault) -> "%n%s, %s: %s".formatted(fault.file(), fault.element(), fault.sentence()))
			.collect(Collectors.joining());
		throw new BrokenFlow(first.file(), first.element(), first.sentence() + more);
	}

}
