package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * 推進本部の規程: by which rules the headquarters meets and votes on every day, as known so far.
 * Where none were adopted, those that most peers have hold: 過半数 of both, proxies count
 * and vote, whoever presides decides equal votes and does not vote otherwise.
 */
final class RulesBook {

	private final TreeMap<LocalDate, Rules> adopted = new TreeMap<>();

	void on(Fact fact) {
		Doc e = fact.doc();
		LocalDate from = e.day("from");
		if (from == null) {
			return;
		}
		switch (fact.event()) {
			case "headquarters.RulesAdopted" -> this.adopted.put(from, Rules.of(e.object("rules")));
			case "headquarters.RulesRevoked" -> this.adopted.remove(from);
			default -> {
			}
		}
	}

	Rules on(LocalDate day) {
		Map.Entry<LocalDate, Rules> entry = this.adopted.floorEntry(day);
		return (entry != null) ? entry.getValue() : Rules.usual("MAJORITY");
	}

}
