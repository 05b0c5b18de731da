package org.nawate.app.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the start failed: the sentence alone, no stack trace. */
final class FailureSentence implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		Console.error("起動できません / Nawate cannot start");
		Console.error(analysis.getDescription());
		if (analysis.getAction() != null) {
			Console.error(analysis.getAction());
		}
	}

}
