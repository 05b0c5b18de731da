package org.nawate.ledger.governance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * フロー台帳: which flows and decision tables the city put in force so far, and whether those
 * that a case went by were. What came with the product is in no fact until the city puts
 * another in its place; then only the hash that a decision names tells which it was.
 */
final class ModelShelf {

	private final Evidence evidence;

	private final Flaws flaws;

	/** By the file's name, the hash that was put in force last. */
	private final Map<String, String> inForce = new HashMap<>();

	/** By the flow's name, the versions that the city has put in force so far. */
	private final Map<String, Set<Integer>> adopted = new HashMap<>();

	/** By name and hash, where a table was named first. */
	private final Map<List<String>, Fact> named = new HashMap<>();

	/** Versions of flows in use, as cases told of them. */
	private final Map<String, Map<Integer, Fact>> used = new HashMap<>();

	private final Set<String> missed = new HashSet<>();

	/** Read once each. */
	private final Map<String, Optional<DecisionTable>> tables = new HashMap<>();

	ModelShelf(Evidence evidence, Flaws flaws) {
		this.evidence = evidence;
		this.flaws = flaws;
	}

	void on(Fact fact) {
		if (!fact.event().equals("flow.FlowsAdopted")) {
			return;
		}
		for (Doc model : fact.doc().list("models")) {
			// Put in force for the first time, it was not so before.
			Fact early = this.inForce.containsKey(model.text("name")) ? null
					: this.named.get(List.of(model.text("name"), model.text("sha256")));
			if (early != null) {
				this.flaws.find(Code.MODEL_NOT_IN_FORCE, early, model.text("name"));
			}
			this.inForce.put(model.text("name"), model.text("sha256"));
			expectShown(model.text("sha256"), fact);
			String flow = model.text("name").replaceFirst("\\.bpmn$", "");
			this.adopted.computeIfAbsent(flow, (name) -> new HashSet<>()).add(model.number("version"));
			Fact before = this.used.getOrDefault(flow, Map.of()).get(model.number("version"));
			if (before != null) {
				this.flaws.find(Code.MODEL_NOT_IN_FORCE, before, model.text("name"));
			}
		}
	}

	/** A case goes by a version of its flow: none that is put in force only later. */
	void uses(String flow, int version, Fact fact) {
		if (!this.adopted.getOrDefault(flow, Set.of()).contains(version)) {
			this.used.computeIfAbsent(flow, (name) -> new HashMap<>()).putIfAbsent(version, fact);
		}
	}

	/** A case goes over to a flow that the city has put in force. */
	void migratesTo(String flow, String hash, Fact fact) {
		String last = this.inForce.get(flow + ".bpmn");
		this.flaws.unless(last == null || last.equals(hash), Code.MODEL_NOT_IN_FORCE, fact, flow + ".bpmn");
	}

	/**
	 * The decision table that a fact names, if it was in force and the bundle shows it.
	 * @param name the table's, without its ending
	 */
	@Nullable DecisionTable table(String name, String hash, Fact fact) {
		String last = this.inForce.get(name + ".dmn");
		this.flaws.unless(!hash.isEmpty() && (last == null || last.equals(hash)), Code.MODEL_NOT_IN_FORCE, fact,
				name + ".dmn");
		this.named.putIfAbsent(List.of(name + ".dmn", hash), fact);
		byte[] model = expectShown(hash, fact);
		if (model == null) {
			return null;
		}
		Optional<DecisionTable> table = this.tables
			.computeIfAbsent(hash, (named) -> Optional.ofNullable(DecisionTable.of(model)))
			.filter((read) -> read.id().equals(name));
		this.flaws.unless(table.isPresent(), Code.MODEL_NOT_IN_FORCE, fact, name + ".dmn");
		return table.orElse(null);
	}

	/** What is named is to be shown; each once. */
	private byte @Nullable [] expectShown(String hash, Fact fact) {
		byte[] model = this.evidence.models().get(hash);
		if (model == null && this.missed.add(hash)) {
			this.flaws.find(Code.EVIDENCE_MISSING, fact, "models/" + hash);
		}
		return model;
	}

}
