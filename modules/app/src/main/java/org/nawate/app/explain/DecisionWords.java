package org.nawate.app.explain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.explain.CaseFacts.Found;
import org.nawate.app.history.FactWords;
import org.nawate.app.look.Words;
import org.nawate.domain.act.Authority;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.stereotype.Component;

/**
 * Says by whom, when and by which votes something was decided:
 * 令和7年11月22日の第3回推進本部会議第2号議案で、出席9名中8名の賛成により.
 */
@Component
class DecisionWords {

	private final Words words;

	private final FactWords facts;

	private final Clock clock;

	DecisionWords(Words words, FactWords facts, Clock clock) {
		this.words = words;
		this.facts = facts;
		this.clock = clock;
	}

	/** From which day on it holds, or will. */
	Clause effect(@Nullable Long position, @Nullable LocalDate on) {
		boolean ahead = on != null && on.isAfter(LocalDate.now(this.clock));
		return new Clause(this.words.of(ahead ? "explain.effective.ahead" : "explain.effective", this.words.day(on)),
				position);
	}

	/**
	 * The clauses, to which the one follows that says what was decided.
	 * @param known the facts of the case; empty where the reader may not see them
	 */
	List<Clause> by(Authority.Decision authority, CaseFacts known) {
		return switch (authority) {
			case Authority.Resolution r -> known.resolved(r.proposal(), r.meeting(), r.item())
				.map((found) -> atMeeting(r, found, known))
				.orElseGet(() -> openly(authority));
			case Authority.Circulated c ->
				known.concluded(c).map((found) -> inWriting(c, found, known)).orElseGet(() -> openly(authority));
			case Authority.SoleDecision d ->
				known.decidedAlone().map((found) -> alone(d, found)).orElseGet(() -> openly(authority));
		};
	}

	/** As the change itself says it, for who sees no more. */
	private List<Clause> openly(Authority.Decision authority) {
		return List.of(new Clause(
				this.words.of("explain.by.authority", this.words.day(authority.decidedOn()), this.facts.say(authority)),
				null));
	}

	private List<Clause> atMeeting(Authority.Resolution authority, Found<MeetingEvent.ItemResolved> found,
			CaseFacts known) {
		String name = known.nameOf(authority.meeting()).orElseGet(() -> this.words.of("explain.meeting"));
		List<Clause> clauses = new ArrayList<>();
		clauses.add(clause(found.row().position(), "explain.by.meeting", this.words.day(authority.decidedOn()), name,
				authority.item()));
		clauses.add(votes(found));
		add(clauses, found.row().position(), "explain.conditions", found.event().resolution().conditions());
		return clauses;
	}

	private Clause votes(Found<MeetingEvent.ItemResolved> found) {
		MeetingEvent.ItemResolved e = found.event();
		VotingPolicy.Count count = e.count();
		String key = count.tie() ? "explain.votes.tie"
				: (count.present() == e.present()) ? "explain.votes" : "explain.votes.some";
		return clause(found.row().position(), key, e.present(), count.votesFor(), count.present(),
				count.votesAgainst());
	}

	private List<Clause> inWriting(Authority.Circulated authority, Found<CirculationEvent.Concluded> found,
			CaseFacts known) {
		String name = known.nameOf(authority).orElseGet(() -> this.words.of("explain.circulation"));
		long position = found.row().position();
		List<Clause> clauses = new ArrayList<>();
		clauses.add(clause(position, "explain.by.circulation", this.words.day(authority.decidedOn()), name));
		CaseFacts.outcome(found.event(), authority.proposal()).ifPresent((ItemOutcome outcome) -> {
			clauses.add(clause(position, "explain.answers", outcome.count().members(), outcome.count().answered(),
					outcome.count().votesFor()));
			add(clauses, position, "explain.conditions", outcome.conditions());
		});
		return clauses;
	}

	private List<Clause> alone(Authority.SoleDecision authority, Found<ProposalEvent.DecidedAlone> found) {
		String standIn = found.event().by().onBehalfOf();
		return List.of((standIn != null)
				? clause(found.row().position(), "explain.by.alone.standIn", this.words.day(authority.decidedOn()),
						authority.postTitle(), found.event().by().postTitle())
				: clause(found.row().position(), "explain.by.alone", this.words.day(authority.decidedOn()),
						authority.postTitle()));
	}

	private void add(List<Clause> clauses, long position, String key, String text) {
		if (!text.isBlank()) {
			clauses.add(clause(position, key, text));
		}
	}

	private Clause clause(long position, String key, @Nullable Object... arguments) {
		return new Clause(this.words.of(key, arguments), position);
	}

}
