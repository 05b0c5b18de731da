package org.nawate.ledger.governance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case asks of each project it touches, and whether a fact of the project is just
 * that: nothing else, nothing more.
 */
final class AskedChange {

	private AskedChange() {
	}

	/** By project, the fact by which the change will have been made. */
	static Map<String, String> of(Doc change) {
		Map<String, String> facts = new LinkedHashMap<>();
		String project = change.text("project");
		switch (change.text("kind")) {
			case "ADDITION" -> facts.put(project, "project.Activated");
			case "KGI_REVISION" -> facts.put(project, "project.KgiRevised");
			case "ABOLITION" -> facts.put(project, "project.Abolished");
			case "RECLASSIFICATION" -> facts.put(project, "project.Reclassified");
			case "RENAMING" -> change.list("names").forEach((n) -> facts.put(n.text("project"), "project.Renamed"));
			case "OWNER_CHANGE" ->
				change.list("transfers").forEach((t) -> facts.put(t.text("project"), "project.OwnerChanged"));
			case "MERGER" -> {
				facts.put(project, "project.TookOver");
				change.texts("predecessors").forEach((p) -> facts.put(p, "project.MergedInto"));
			}
			case "SPLIT" -> {
				facts.put(project, "project.SplitInto");
				change.list("parts").forEach((p) -> facts.put(p.text("project"), "project.BranchedOff"));
			}
			case "COMPLETION" -> facts.put(project, "project.Completed");
			case "SUSPENSION" -> facts.put(project, "project.Suspended");
			case "RESUMPTION" -> facts.put(project, "project.Resumed");
			case "ERRATUM" -> facts.put(project, "project.Corrected");
			default -> {
			}
		}
		return facts;
	}

	/** Whether the fact changes what the case asked for, to what it asked for. */
	static boolean fits(String event, Doc e, Doc change) {
		String project = e.text("project");
		String made = event.equals("project.Added") ? "project.Activated" : event;
		return made.equals(of(change).get(project)) && switch (event) {
			case "project.Added" -> isSheet(e, change.object("sheet"));
			case "project.KgiRevised" -> e.sameIn(change, "after", "reason", "actuals")
					&& e.object("before").same("text", change.object("before"));
			case "project.Abolished" -> e.same("ending", change);
			case "project.Reclassified" -> e.sameIn(change, "before", "after", "ground", "departments", "reason");
			case "project.Renamed" ->
				e.same("reason", change) && e.sameIn(partOf(change.list("names"), project), "before", "after");
			case "project.OwnerChanged" -> e.same("reason", change)
					&& e.sameIn(partOf(change.list("transfers"), project), "before", "after", "afterUnit");
			case "project.TookOver" -> e.sameIn(change, "predecessors", "reason");
			case "project.MergedInto" ->
				e.same("successor", change, "project") && e.sameIn(change, "reason", "handover");
			case "project.SplitInto" -> e.sameIn(change, "reason", "handover")
					&& e.texts("parts").equals(change.list("parts").stream().map((p) -> p.text("project")).toList());
			case "project.BranchedOff" -> e.same("origin", change, "project")
					&& e.sameIn(change, "measure", "businessClass")
					&& e.sameIn(partOf(change.list("parts"), project), "name", "kgi", "owner", "ownerUnit", "content");
			case "project.Completed" -> e.sameIn(change, "kgiMet", "shortfall", "actuals", "aftercare")
					&& e.object("kgi").same("text", change.object("kgi"));
			case "project.Suspended" -> e.sameIn(change, "reason", "expectedUntil");
			case "project.Resumed" -> e.same("reason", change);
			case "project.Corrected" -> e.sameIn(change, "misprint", "reason");
			default -> true;
		};
	}

	private static boolean isSheet(Doc e, Doc sheet) {
		return e.sameIn(sheet, "name", "measure", "kgi", "owner", "ownerUnit");
	}

	private static Doc partOf(List<Doc> parts, String project) {
		return parts.stream().filter((part) -> part.text("project").equals(project)).findFirst().orElse(Doc.NONE);
	}

}
