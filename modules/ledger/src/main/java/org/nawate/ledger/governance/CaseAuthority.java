package org.nawate.ledger.governance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.nawate.ledger.governance.Flaw.Code;

/**
 * L or M, and who decides: what the case says that the tables said, held against the
 * tables themselves, and what no table may hand to one post alone. Source: the city's
 * page, 事業区分の考え方; peers' rules, by which 廃止 and lowered goals are always decided by the
 * 推進本部.
 */
final class CaseAuthority {

	private static final Set<String> MAY_RISE = Set.of("FIRST_SET", "RAISED", "INDICATOR_CHANGED", "NONE");

	private final Books books;

	/** What the table said last; {@link Doc#NONE} while the headquarters is to decide. */
	private Doc determined = Doc.NONE;

	private Doc classification = Doc.NONE;

	CaseAuthority(Books books) {
		this.books = books;
	}

	Doc classification() {
		return this.classification;
	}

	void submitted() {
		this.determined = Doc.NONE;
		this.classification = Doc.NONE;
	}

	void refer() {
		this.determined = Doc.NONE;
	}

	void defer() {
		this.classification = Doc.NONE;
	}

	/** L(1): three 部 or more; L(2): by resolution; M: all else. */
	void classify(Fact fact, Doc e, Doc screening) {
		Doc said = e.object("classification");
		String letter = said.text("businessClass");
		Map<String, Object> asked = new HashMap<>();
		asked.put("departmentsAffected", screening.texts("departments").size());
		if (screening.has("wideImpact")) {
			asked.put("wideImpact", screening.flag("wideImpact"));
		}
		boolean restsOnIt = said.text("ground").equals("ALL_ELSE") == letter.equals("M");
		this.books.flaws.unless(restsOnIt && said.sameIn(screening, "departments", "wideImpact"), Code.CLASS_UNFOUNDED,
				fact, letter);
		DecisionTable table = this.books.shelf.table("business-class", said.text("tableHash"), fact);
		String row = said.text("rule");
		this.books.flaws.unless(
				table == null || (table.answers(row, "businessClass", letter) && table.takes(row, asked)),
				Code.TABLE_SAYS_OTHERWISE, fact, row);
		this.classification = said;
	}

	void determine(Fact fact, Doc e, Doc change) {
		String kind = change.text("kind");
		String move = e.text("kgiMove");
		this.books.flaws.unless(e.text("changeKind").equals(kind) && isMove(move, change), Code.MOVE_DIFFERS, fact,
				move);
		DecisionTable table = this.books.shelf.table("change-authority", e.text("tableHash"), fact);
		String row = e.text("rule");
		if (table != null && !row.isEmpty()) {
			boolean says = table.answers(row, "authority", e.text("tableSays").toLowerCase(Locale.ROOT))
					&& table.takes(row, Map.of("changeKind", word(kind), "kgiMove", word(move)));
			this.books.flaws.unless(says, Code.TABLE_SAYS_OTHERWISE, fact, row);
		}
		boolean alone = !e.text("authority").equals("HEADQUARTERS");
		boolean said = !row.isEmpty() && e.text("authority").equals(e.text("tableSays"));
		this.books.flaws.unless(!alone || (said && !isForHeadquarters(change, move)), Code.NOT_TO_BE_DECIDED_ALONE,
				fact, kind);
		this.determined = e;
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private boolean isForHeadquarters(Doc change, String move) {
		String ground = this.classification.isNone() ? change.text("ground") : this.classification.text("ground");
		boolean heavy = List.of("ABOLITION").contains(change.text("kind"))
				|| change.object("misprint").text("kind").equals("CLASS_MISPRINT");
		return heavy || ground.equals("HEADQUARTERS_DECISION") || !MAY_RISE.contains(move);
	}

	/**
	 * Whether the case may say that the KGI moves so. Only what two figures show without
	 * doubt is judged here: less of the same is no rise, and nothing is set first that
	 * was not pending.
	 */
	private static boolean isMove(String move, Doc change) {
		if (change.text("kind").equals("KGI_REVISION")) {
			return isMove(move, change.object("before"), change.object("after"));
		}
		Doc misprint = change.object("misprint");
		return misprint.text("kind").equals("KGI_MISPRINT")
				? !isLowered(misprint.object("asPrinted"), misprint.object("asCorrect")) || move.equals("LOWERED")
				: move.equals("NONE");
	}

	private static boolean isMove(String move, Doc before, Doc after) {
		boolean pending = before.text("kind").equals("PENDING");
		return switch (move) {
			case "FIRST_SET" -> pending && !after.text("kind").equals("PENDING");
			case "RAISED" -> !pending && before.has("value") && after.has("value") && !isLowered(before, after);
			case "NONE" -> false;
			default -> true;
		};
	}

	/** The same held against less: by the same comparison, in the same unit. */
	private static boolean isLowered(Doc before, Doc after) {
		Double was = before.figure("value");
		Double is = after.figure("value");
		if (was == null || is == null || !before.sameIn(after, "unit", "comparator", "year")) {
			return false;
		}
		return switch (before.text("comparator")) {
			case "AT_LEAST", "ABOVE", "REDUCE_BY" -> is < was;
			case "AT_MOST", "BELOW" -> is > was;
			default -> false;
		};
	}

	/** 専決: the table said so of this very case, and the entitled post did. */
	void expectAlone(Fact fact, Doc e, CaseSteps.Step step) {
		Doc authority = e.object("authority");
		String body = this.determined.text("authority");
		boolean said = body.equals("CHAIR") || body.equals("SECRETARIAT");
		this.books.flaws.unless(
				said && authority.text("rule").equals(this.determined.text("rule"))
						&& authority.text("tableHash").equals(this.determined.text("tableHash")),
				Code.SOLE_WITHOUT_TABLE, fact);
		boolean entitled = authority.text("post").equals(step.post())
				&& (!said || this.books.isOfKind(step.post(), Set.of(body)));
		this.books.flaws.unless(entitled, Code.WRONG_POST, fact, authority.text("postTitle"));
	}

}
