package org.nawate.process.exploration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;

/**
 * Whom a case asked and what they have answered to, told from the facts alone.
 *
 * @param asked everybody, by post, with whether they answered to the present gist
 * @param wished sections that the secretariat added and that were not yet asked
 * @param sections the names of all that were asked
 * @param objecting who objects to the present gist
 */
record Consultation(Map<String, Boolean> asked, Set<String> wished, Set<String> sections, Set<String> objecting) {

	static Consultation of(List<ProposalEvent> facts) {
		Map<String, @Nullable ProposedChange> answered = new TreeMap<>();
		Set<String> wished = new TreeSet<>();
		Set<String> sections = new HashSet<>();
		Set<String> objecting = new TreeSet<>();
		ProposedChange gist = null;
		for (ProposalEvent fact : facts) {
			switch (fact) {
				case ProposalEvent.Submitted e -> gist = e.change();
				case ProposalEvent.ConsultationWished e -> e.wishes().forEach((wish) -> wished.add(wish.section()));
				case ProposalEvent.SectionsAsked e -> {
					for (ConsultedSection section : e.sections()) {
						answered.put(section.post().value(), null);
						sections.add(section.sectionName());
						wished.remove(section.section());
					}
				}
				case ProposalEvent.ConsultationAnswered e -> {
					answered.put(e.post().value(), gist);
					objecting.remove(e.post().value());
					if (e.answer() == ConsultationAnswer.OBJECT) {
						objecting.add(e.post().value());
					}
				}
				default -> {
				}
			}
		}
		Map<String, Boolean> asked = new TreeMap<>();
		for (Map.Entry<String, @Nullable ProposedChange> each : answered.entrySet()) {
			asked.put(each.getKey(), each.getValue() != null && each.getValue().equals(gist));
		}
		objecting.removeIf((post) -> !asked.getOrDefault(post, false));
		return new Consultation(asked, wished, sections, objecting);
	}

	/** Who has not answered to what the case asks for now. */
	Set<String> waiting() {
		Set<String> waiting = new TreeSet<>(this.wished);
		this.asked.forEach((post, answered) -> {
			if (!answered) {
				waiting.add(post);
			}
		});
		return waiting;
	}

}
