package org.nawate.process.project;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.proposal.Screening;

/**
 * The decision table for L or M as deployed with a case's flow. Source: the city's page,
 * 事業区分の考え方.
 */
final class ClassTable {

	static final String FILE = "business-class.dmn";

	private final byte[] content;

	ClassTable(byte[] content) {
		this.content = content;
	}

	/** SHA-256 of the file, hexadecimal. */
	String hash() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** L or M with the row it rests on; {@code null} if no row answers (判定保留). */
	@Nullable Classification classify(Screening screening) {
		VariableMap inputs = Variables.createVariables()
			.putValue("departmentsAffected", screening.departments().size())
			.putValue("wideImpact", screening.wideImpact());
		List<DmnEvaluatedDecisionRule> rows = evaluate(inputs).getMatchingRules();
		if (rows.isEmpty()) {
			return null;
		}
		DmnEvaluatedDecisionRule row = rows.get(0);
		String ground = String.valueOf(output(row, "ground"));
		return new Classification(BusinessClass.valueOf(String.valueOf(output(row, "businessClass"))), switch (ground) {
			case "1" -> Ground.THREE_OR_MORE_DEPARTMENTS;
			case "2" -> Ground.HEADQUARTERS_DECISION;
			default -> Ground.ALL_ELSE;
		}, screening.departments(), screening.wideImpact(), row.getId(), hash());
	}

	/**
	 * An engine per question: only its listener tells which row matched, and questions
	 * are rare.
	 */
	private DmnDecisionTableEvaluationEvent evaluate(VariableMap inputs) {
		AtomicReference<DmnDecisionTableEvaluationEvent> answer = new AtomicReference<>();
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.setCustomPostDecisionTableEvaluationListeners(
				new ArrayList<>(List.of((DmnDecisionTableEvaluationListener) answer::set)));
		DmnEngine engine = configuration.buildEngine();
		engine.evaluateDecisionTable(engine.parseDecision("business-class", new ByteArrayInputStream(this.content)),
				inputs);
		return Objects.requireNonNull(answer.get(), "The table was evaluated");
	}

	private static @Nullable Object output(DmnEvaluatedDecisionRule row, String name) {
		for (DmnEvaluatedOutput output : row.getOutputEntries().values()) {
			if (name.equals(output.getOutputName())) {
				return output.getValue().getValue();
			}
		}
		return null;
	}

}
