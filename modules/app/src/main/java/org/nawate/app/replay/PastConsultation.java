package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.Consultation.Asked;
import org.nawate.app.history.FactRow;
import org.nawate.domain.act.Actor;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.StepKind;

/** Who had been asked about a case after some of its facts, and what each had said. */
final class PastConsultation {

	private final List<Asked> asked = new ArrayList<>();

	/** Who in the secretariat wished a section to be asked. */
	private final Map<String, Actor> wishes = new HashMap<>();

	/** What was submitted, by the round. */
	private final Map<Integer, ProposedChange> gists = new HashMap<>();

	private int round;

	private PastConsultation() {
	}

	/** After the facts, on a day. */
	static Consultation of(List<FactRow> facts, LocalDate day) {
		PastConsultation past = new PastConsultation();
		facts.forEach(past::on);
		return new Consultation(past.asked.stream().map((one) -> past.told(one, day)).toList());
	}

	private void on(FactRow fact) {
		switch (fact.event()) {
			case ProposalEvent.Submitted e -> {
				close();
				this.round = Math.max(this.round, e.round());
				this.gists.putIfAbsent(e.round(), e.change());
			}
			case ProposalEvent.ConsultationWished e ->
				e.wishes().forEach((wish) -> this.wishes.put(wish.section(), e.by()));
			case ProposalEvent.SectionsAsked e -> {
				close();
				e.sections().forEach((section) -> this.asked.add(asked(e, section, fact.position())));
			}
			case ProposalEvent.StepOpened e when e.kind() == StepKind.CONSULT -> this.asked
				.replaceAll((one) -> one.open() && one.stepId() == null && one.postId().equals(e.post().value())
						? with(one, one.postTitle(), e.step().value(), e.dueOn(), true) : one);
			case ProposalEvent.StepReassigned e ->
				at(e.step().value(), (one) -> with(one, e.postTitle(), one.stepId(), one.dueOn(), one.open()));
			case ProposalEvent.ConsultationAnswered e -> at(e.step().value(),
					(one) -> new Asked(one.round(), one.section(), one.sectionName(), one.postId(), one.postTitle(),
							one.byHand(), one.wishedBy(), one.ground(), one.askedOn(), one.stepId(), one.dueOn(), false,
							false, e.answer(), e.opinion(), e.by(), e.answeredOn(), one.position(), fact.position(),
							true));
			case ProposalEvent.Withdrawn e -> close();
			default -> {
			}
		}
	}

	private Asked asked(ProposalEvent.SectionsAsked e, ConsultedSection section, long position) {
		return new Asked(e.round(), section.section(), section.sectionName(), section.post().value(),
				section.postTitle(), section.byHand(), section.byHand() ? this.wishes.get(section.section()) : null,
				section.ground(), e.askedOn(), null, null, false, true, null, "", null, null, position, null, true);
	}

	private void close() {
		this.asked.replaceAll((one) -> with(one, one.postTitle(), one.stepId(), one.dueOn(), false));
	}

	private void at(String step, UnaryOperator<Asked> change) {
		this.asked.replaceAll((one) -> step.equals(one.stepId()) ? change.apply(one) : one);
	}

	private static Asked with(Asked one, String title, @Nullable String step, @Nullable LocalDate due, boolean open) {
		return new Asked(one.round(), one.section(), one.sectionName(), one.postId(), title, one.byHand(),
				one.wishedBy(), one.ground(), one.askedOn(), step, due, false, open, one.answer(), one.opinion(),
				one.by(), one.answeredOn(), one.position(), one.answeredAt(), true);
	}

	/** An answer to another gist than the present one does not stand. */
	private Asked told(Asked one, LocalDate day) {
		ProposedChange gist = this.gists.get(one.round());
		boolean holds = (gist != null) ? gist.equals(this.gists.get(this.round)) : this.gists.isEmpty();
		LocalDate due = one.dueOn();
		return new Asked(one.round(), one.section(), one.sectionName(), one.postId(), one.postTitle(), one.byHand(),
				one.wishedBy(), one.ground(), one.askedOn(), one.stepId(), due,
				one.open() && due != null && due.isBefore(day), one.open(), one.answer(), one.opinion(), one.by(),
				one.answeredOn(), one.position(), one.answeredAt(), holds);
	}

}
