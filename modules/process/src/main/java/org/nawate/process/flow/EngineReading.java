package org.nawate.process.flow;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.model.ModelFile;

/**
 * Whether a file is whole by the schemas of BPMN and DMN, as the engine asks when it is
 * deployed: the proof reads what a rule is about, the schema the order and number of all
 * else.
 */
final class EngineReading {

	private EngineReading() {
	}

	static List<FlowFault> check(Collection<ModelFile> files) {
		return files.stream().map(EngineReading::check).flatMap(Optional::stream).toList();
	}

	private static Optional<FlowFault> check(ModelFile file) {
		try {
			if (file.isFlow()) {
				Bpmn.validateModel(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
			}
			else {
				Dmn.validateModel(Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
			}
			return Optional.empty();
		}
		catch (ModelException ex) {
			String why = String.valueOf((ex.getCause() != null) ? ex.getCause().getMessage() : ex.getMessage())
				.lines()
				.findFirst()
				.orElse("");
			return Optional.of(new FlowFault(FlowRule.UNREADABLE, file.name(), "the file",
					List.of(file.isFlow() ? "BPMN" : "DMN", why), List.of()));
		}
	}

}
